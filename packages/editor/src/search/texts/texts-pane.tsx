import { Button, Checkbox, TextInput, UnstyledButton } from '@mantine/core';
import { IconReplace, IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { foldAccents } from '../../document/variable-name.ts';
import { useDocument, useEditor, useView } from '../../flow-editor/context.ts';
import { useText, useWords } from '../../i18n/words.ts';
import { GroupIcon } from '../../palette/icons.tsx';
import { foundIn, type Query, replaceIn, type TextRow, textRows } from './all-texts.ts';
import { TextLine } from './text-line.tsx';
import classes from './texts.module.css';

/** Texts drawn at once; more are asked for. */
const SHOWN = 150;

/** Rows that follow each other in one step. */
function byStep(rows: readonly TextRow[]): TextRow[][] {
  const steps: TextRow[][] = [];
  for (const row of rows) {
    const last = steps.at(-1);
    if (last?.[0]?.node.id === row.node.id) last.push(row);
    else steps.push([row]);
  }
  return steps;
}

function Step({ rows, query, by }: { rows: TextRow[]; query: Query; by: string | undefined }) {
  const { actions, manifests } = useEditor();
  const text = useText();
  const [first] = rows;
  if (first === undefined) return null;
  const { node } = first;
  const manifest = manifests.get(node.type);
  const title = manifest === undefined ? node.type : text(manifest.title);
  return (
    <section className={classes.step} data-group={manifest?.group} aria-label={node.name}>
      <UnstyledButton className={classes.name} onClick={() => actions.goTo(node.id)}>
        <GroupIcon name={manifest?.icon} group={manifest?.group ?? 'say'} size={16} />
        {node.name === '' ? title : node.name}
      </UnstyledButton>
      <ul className={classes.lines}>
        {rows.map((row) => (
          <TextLine key={row.key} row={row} query={query} by={by} />
        ))}
      </ul>
    </section>
  );
}

/** All that the flow says in one table: to read through, to find something in, to replace it everywhere at once. */
export function TextsPane() {
  const { document, manifests, mayEdit, announce } = useEditor();
  const flow = useDocument((state) => state.flow);
  const language = useView((state) => state.language);
  const asked = useView((state) => state.searchAsked);
  const t = useWords('texts');
  const search = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [chosen, setExact] = useState<boolean | undefined>(undefined);
  const [by, setBy] = useState('');
  const [shown, setShown] = useState(SHOWN);
  const wanted = useDeferredValue(typed);
  // Who types accents means them: "số" is not "sơ", until it is said otherwise.
  const exact = chosen ?? wanted.toLowerCase() !== foldAccents(wanted);
  const query = useMemo(() => ({ typed: wanted, exact }), [wanted, exact]);
  const spoken = language !== undefined && flow.languages?.includes(language) === true ? language : undefined;
  const all = useMemo(() => textRows(flow, manifests, spoken), [flow, manifests, spoken]);
  const { rows, times } = useMemo(() => foundIn(all, query), [all, query]);
  const searching = query.typed.trim() !== '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: each asking wants the cursor
  useEffect(() => search.current?.focus(), [asked]);

  const replaceAll = () => {
    document.change((now) => replaceIn(now, rows, query, by));
    announce('said.replaced', { count: times });
  };
  return (
    <div className={classes.pane}>
      <div className={classes.tools}>
        <TextInput
          ref={search}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setShown(SHOWN);
          }}
          placeholder={t('find')}
          aria-label={t('find')}
          leftSection={<IconSearch size={16} aria-hidden />}
        />
        {mayEdit ? (
          <div className={classes.by}>
            <TextInput
              value={by}
              onChange={(event) => setBy(event.currentTarget.value)}
              placeholder={t('by')}
              aria-label={t('by')}
              leftSection={<IconReplace size={16} aria-hidden />}
            />
            <Button variant="default" disabled={times === 0} onClick={replaceAll}>
              {t('replaceAll')}
            </Button>
          </div>
        ) : null}
        <div className={classes.under}>
          <Checkbox
            size="xs"
            label={t('exact')}
            checked={exact}
            onChange={(event) => setExact(event.currentTarget.checked)}
          />
          <span className={classes.count} role="status">
            {searching ? t('found', { count: times }) : t('all', { count: rows.length })}
          </span>
        </div>
      </div>
      {byStep(rows.slice(0, shown)).map((step) => (
        <Step key={step[0]?.key} rows={step} query={query} by={searching ? by : undefined} />
      ))}
      {rows.length > shown ? (
        <Button variant="subtle" onClick={() => setShown(shown + SHOWN)}>
          {t('more', { count: rows.length - shown })}
        </Button>
      ) : null}
      {rows.length === 0 ? (
        <p className={classes.nothing}>{t(searching ? 'nothing' : 'empty', { typed: query.typed })}</p>
      ) : null}
    </div>
  );
}
