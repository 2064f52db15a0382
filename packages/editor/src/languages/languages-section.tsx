import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconLanguage, IconX } from '@tabler/icons-react';
import { addLanguage, removeLanguage } from '../document/commands/languages.ts';
import { useDocument, useEditor } from '../flow-editor/context.ts';
import panel from '../flow-editor/panels.module.css';
import { useWords } from '../flow-editor/words.ts';
import classes from './languages.module.css';
import { OFFERED } from './names.ts';
import { percent, progressOf } from './texts.ts';
import { useLanguageName } from './use-language-name.ts';

/** The languages that citizens may choose, how far each is, and the way to the next text that is missing. */
export function LanguagesSection() {
  const { document, view, actions, manifests, mayEdit } = useEditor();
  const flow = useDocument((state) => state.flow);
  const nameOf = useLanguageName();
  const t = useWords();
  const languages = flow.languages ?? [];
  const free = OFFERED.filter((language) => !languages.includes(language));
  return (
    <section className={panel.section} aria-label={t('languages.title')}>
      <h3 className={panel.sectionTitle}>{t('languages.title')}</h3>
      <p className={panel.muted} style={{ margin: '0 0 8px' }}>
        {t('languages.help')}
      </p>
      {languages.map((language) => {
        const progress = progressOf(flow, language, manifests);
        const [next] = progress.missing;
        const name = nameOf(language);
        return (
          <div key={language} className={classes.language}>
            <span className={classes.name}>{name}</span>
            <span className={classes.percent} data-whole={next === undefined || undefined}>
              {t('languages.percent', { percent: percent(progress) })}
            </span>
            {next === undefined ? null : (
              <Button
                size="compact-xs"
                variant="light"
                onClick={() => {
                  // The form, not the phone, is where texts are written.
                  view.setTrying(false);
                  view.showLanguage(language);
                  actions.goTo(next);
                }}
              >
                {t('languages.goOn')}
              </Button>
            )}
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={!mayEdit}
              aria-label={t('languages.remove', { language: name })}
              onClick={() => document.change((now) => removeLanguage(now, language))}
            >
              <IconX size={16} />
            </ActionIcon>
          </div>
        );
      })}
      <Menu position="bottom-start" withinPortal shadow="md">
        <Menu.Target>
          <Button
            mt={4}
            size="xs"
            variant="default"
            leftSection={<IconLanguage size={16} />}
            disabled={!mayEdit || free.length === 0}
          >
            {t('languages.add')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
          {free.map((language) => (
            <Menu.Item key={language} onClick={() => document.change((now) => addLanguage(now, language))}>
              {nameOf(language)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </section>
  );
}
