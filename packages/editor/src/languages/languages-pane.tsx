import { ActionIcon, Button, Menu, Progress, Stack } from '@mantine/core';
import { IconLanguage, IconX } from '@tabler/icons-react';
import { addLanguage, removeLanguage } from '../document/commands/languages.ts';
import { useDocument, useEditor } from '../flow-editor/context.ts';
import panel from '../flow-editor/panels.module.css';
import { useWords } from '../i18n/words.ts';
import classes from './languages.module.css';
import { OFFERED } from './names.ts';
import { percent, progressOf } from './texts.ts';
import { useLanguageName } from './use-language-name.ts';

/** One language: how far it is, what is stale, and the way to the next text that wants a hand. */
function Language({ language }: { language: string }) {
  const { document, view, actions, manifests, mayEdit } = useEditor();
  const flow = useDocument((state) => state.flow);
  const nameOf = useLanguageName();
  const t = useWords('languages');
  const progress = progressOf(flow, language, manifests);
  const [next] = progress.toDo;
  const name = nameOf(language);
  const part = percent(progress);
  return (
    <li className={panel.card} aria-label={name}>
      <div className={classes.language}>
        <span className={classes.name}>{name}</span>
        <span className={classes.percent} data-whole={next === undefined || undefined}>
          {next === undefined ? t('all') : t('percent', { percent: part })}
        </span>
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={!mayEdit}
          aria-label={t('remove', { language: name })}
          onClick={() => document.change((now) => removeLanguage(now, language))}
        >
          <IconX size={16} />
        </ActionIcon>
      </div>
      <Progress value={part} size="sm" aria-label={name} color={next === undefined ? 'green' : 'blue'} />
      {progress.stale === 0 ? null : (
        <span className={classes.missing}>{t('stale', { count: progress.stale })}</span>
      )}
      {next === undefined ? null : (
        <Button
          mt={8}
          size="xs"
          variant="light"
          fullWidth
          onClick={() => {
            // The form, not the phone, is where texts are written.
            view.setTrying(false);
            view.showLanguage(language);
            actions.goTo(next);
          }}
        >
          {t('goOn')}
        </Button>
      )}
    </li>
  );
}

/** The languages that citizens may choose beside Vietnamese. */
export function LanguagesPane() {
  const { document, view, mayEdit } = useEditor();
  const languages = useDocument((state) => state.flow.languages) ?? [];
  const nameOf = useLanguageName();
  const t = useWords('languages');
  const free = OFFERED.filter((language) => !languages.includes(language));
  return (
    <Stack gap={12}>
      <p className={panel.muted} style={{ margin: 0 }}>
        {languages.length === 0 ? t('none') : t('help')}
      </p>
      <ul className={classes.list}>
        {languages.map((language) => (
          <Language key={language} language={language} />
        ))}
      </ul>
      <Menu position="bottom-start" withinPortal shadow="md">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconLanguage size={16} />}
            disabled={!mayEdit || free.length === 0}
          >
            {t('add')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
          {free.map((language) => (
            <Menu.Item
              key={language}
              onClick={() => {
                document.change((now) => addLanguage(now, language));
                view.showLanguage(language);
              }}
            >
              {nameOf(language)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Stack>
  );
}
