import type { FlowNode } from '@danloi/engine/flow';
import type { Manifest } from '@danloi/engine/manifest';
import { Button, Input, Stack } from '@mantine/core';
import { confirmTranslation, setTranslation } from '../document/commands/languages.ts';
import { useDocument, useEditor } from '../flow-editor/context.ts';
import panel from '../flow-editor/panels.module.css';
import { Counter } from '../form/counter.tsx';
import { MESSAGE_LIMIT } from '../form/length.ts';
import { TemplateArea } from '../form/template-area.tsx';
import { toShown } from '../form/template-text.ts';
import { useLabels } from '../form/use-labels.ts';
import { useText, useWords } from '../i18n/words.ts';
import classes from './languages.module.css';
import { isStale, type SaidText, textsIn, translationOf } from './texts.ts';
import { useLanguageName } from './use-language-name.ts';

/** One text: the Vietnamese at the left, the other language at the right, and what is to be done about it. */
function Pair(props: { node: FlowNode; language: string; said: SaidText }) {
  const { node, language, said } = props;
  const { pointer, value, multiline } = said;
  const { document, mayEdit } = useEditor();
  const flow = useDocument((state) => state.flow);
  const { labelOf } = useLabels();
  const nameOf = useLanguageName();
  const t = useWords('languages');
  const text = useText();
  const at = { language, node: node.id, pointer };
  const translated = translationOf(flow, language, node.id, pointer);
  const title = said.title === undefined ? pointer : text(said.title);
  const label = t('translation', { label: title, language: nameOf(language) });
  const id = `${node.id} ${language} ${pointer}`;
  const limit = Math.min(said.limit ?? MESSAGE_LIMIT, MESSAGE_LIMIT);
  return (
    <div className={classes.pair} data-field={pointer}>
      <div>
        <span className={classes.label}>{title}</span>
        <p className={classes.original} lang="vi">
          {toShown(value, labelOf)}
        </p>
      </div>
      <Input.Wrapper id={id} size="sm" label={nameOf(language)}>
        <TemplateArea
          id={id}
          value={translated}
          onChange={(next) => document.change((now) => setTranslation(now, at, next, value), { typing: id })}
          multiline={multiline}
          readOnly={!mayEdit}
          invalid={false}
          label={label}
          lang={language}
        />
        <Counter value={translated} limit={limit} always={multiline} />
        {translated === '' ? <span className={classes.missing}>{t('missing')}</span> : null}
        {isStale(flow, language, node.id, said) ? (
          <div className={classes.stale}>
            <span>{t('isStale')}</span>
            <Button
              size="compact-xs"
              variant="light"
              disabled={!mayEdit}
              onClick={() => document.change((now) => confirmTranslation(now, at, value))}
            >
              {t('stillFits')}
            </Button>
          </div>
        ) : null}
      </Input.Wrapper>
    </div>
  );
}

/** The texts of a step in one language, each beside its Vietnamese. */
export function TranslationForm(props: { node: FlowNode; manifest: Manifest; language: string }) {
  const { node, manifest, language } = props;
  const t = useWords('languages');
  const texts = textsIn(node, manifest);
  if (texts.length === 0) return <p className={panel.muted}>{t('nothingHere')}</p>;
  return (
    <Stack gap={16}>
      {texts.map((said) => (
        <Pair key={said.pointer} node={node} language={language} said={said} />
      ))}
    </Stack>
  );
}
