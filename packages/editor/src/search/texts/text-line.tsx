import { Button, UnstyledButton } from '@mantine/core';
import { memo, useEffect, useState } from 'react';
import { useEditor } from '../../flow-editor/context.ts';
import { Counter } from '../../form/counter.tsx';
import { MESSAGE_LIMIT } from '../../form/length.ts';
import { TemplateArea } from '../../form/template-area.tsx';
import { segmentsOf } from '../../form/template-text.ts';
import { useLabels } from '../../form/use-labels.ts';
import { useText, useWords } from '../../i18n/words.ts';
import { useLanguageName } from '../../languages/use-language-name.ts';
import { type Query, replaceIn, setText, type TextRow } from './all-texts.ts';
import { FoundText } from './found-text.tsx';
import { matchesIn } from './matches.ts';
import classes from './texts.module.css';

function Edited({ row, label, onDone }: { row: TextRow; label: string; onDone(): void }) {
  const { document } = useEditor();
  const id = `text ${row.key}`;
  useEffect(() => {
    const area = window.document.getElementById(id);
    area?.focus();
    if (area instanceof HTMLTextAreaElement) area.setSelectionRange(area.value.length, area.value.length);
  }, [id]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape in the text leaves it, as in every other one
    <div
      className={classes.edited}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <TemplateArea
        id={id}
        value={row.value}
        onChange={(next) => document.change((flow) => setText(flow, row, next), { typing: id })}
        multiline={row.said.multiline}
        readOnly={false}
        invalid={false}
        label={label}
        lang={row.language ?? 'vi'}
      />
      <Counter
        value={row.value}
        limit={Math.min(row.said.limit ?? MESSAGE_LIMIT, MESSAGE_LIMIT)}
        always={row.said.multiline}
      />
      <Button size="compact-xs" variant="default" onClick={onDone}>
        {useDone()}
      </Button>
    </div>
  );
}

const useDone = (): string => useWords('texts')('done');

/** One text of the table: read, changed in place, or replaced where something was found in it. */
export const TextLine = memo(function TextLine(props: {
  row: TextRow;
  query: Query;
  by: string | undefined;
}) {
  const { row, query, by } = props;
  const { document, mayEdit } = useEditor();
  const [open, setOpen] = useState(false);
  const t = useWords('texts');
  const text = useText();
  const nameOf = useLanguageName();
  const { labelOf } = useLabels();
  const title = row.said.title === undefined ? '' : text(row.said.title);
  const label = row.language === undefined ? title : `${title} · ${nameOf(row.language)}`;
  // Said as it is seen: variables by their titles.
  const reads = segmentsOf(row.value, labelOf)
    .map((segment) => (segment.kind === 'text' ? segment.text : segment.label))
    .join('');
  const found = by !== undefined && matchesIn(row.value, query.typed, query.exact).length > 0;
  return (
    <li className={classes.line} data-language={row.language}>
      <span className={classes.label}>{label}</span>
      {open && mayEdit ? (
        <Edited row={row} label={label} onDone={() => setOpen(false)} />
      ) : (
        <UnstyledButton
          className={classes.text}
          lang={row.language ?? 'vi'}
          disabled={!mayEdit}
          aria-label={t('edit', { label, text: row.value === '' ? t('none') : reads })}
          onClick={() => setOpen(true)}
        >
          {row.value === '' ? (
            <span className={classes.none}>{t('none')}</span>
          ) : (
            <FoundText template={row.value} query={query} />
          )}
        </UnstyledButton>
      )}
      {found && mayEdit ? (
        <Button
          className={classes.replace ?? ''}
          size="compact-xs"
          variant="light"
          onClick={() => document.change((flow) => replaceIn(flow, [row], query, by))}
        >
          {t('replace')}
        </Button>
      ) : null}
    </li>
  );
});
