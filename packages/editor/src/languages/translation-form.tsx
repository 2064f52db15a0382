import type { FlowNode } from '@danloi/engine/flow';
import type { Manifest } from '@danloi/engine/manifest';
import { Input, Stack } from '@mantine/core';
import { setTranslation } from '../document/commands/languages.ts';
import { useDocument, useEditor } from '../flow-editor/context.ts';
import panel from '../flow-editor/panels.module.css';
import { useText, useWords } from '../flow-editor/words.ts';
import { TemplateArea } from '../form/template-area.tsx';
import { toShown } from '../form/template-text.ts';
import { useLabels } from '../form/use-labels.ts';
import classes from './languages.module.css';
import { textsIn, translationOf } from './texts.ts';

/** The texts of a step in one language, each under its Vietnamese. */
export function TranslationForm(props: { node: FlowNode; manifest: Manifest; language: string }) {
  const { node, manifest, language } = props;
  const { document, mayEdit } = useEditor();
  const flow = useDocument((state) => state.flow);
  const { labelOf } = useLabels();
  const t = useWords();
  const text = useText();
  const texts = textsIn(node, manifest);
  if (texts.length === 0) return <p className={panel.muted}>{t('languages.nothingHere')}</p>;
  return (
    <Stack gap={16}>
      {texts.map(({ pointer, title, value, multiline }) => {
        const translated = translationOf(flow, language, node.id, pointer);
        const label = title === undefined ? pointer : text(title);
        const id = `${node.id} ${language} ${pointer}`;
        return (
          <Input.Wrapper key={pointer} id={id} size="sm" label={label}>
            <p className={classes.original} lang="vi">
              {toShown(value, labelOf)}
            </p>
            <TemplateArea
              id={id}
              value={translated}
              onChange={(next) =>
                document.change((now) => setTranslation(now, { language, node: node.id, pointer }, next), {
                  typing: id,
                })
              }
              multiline={multiline}
              readOnly={!mayEdit}
              invalid={false}
              label={label}
            />
            {translated === '' ? <span className={classes.missing}>{t('languages.missing')}</span> : null}
          </Input.Wrapper>
        );
      })}
    </Stack>
  );
}
