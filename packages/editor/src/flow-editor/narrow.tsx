import type { FlowNode } from '@danloi/engine/flow';
import { Accordion, Group, SegmentedControl, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { nodesInReadingOrder } from '../document/selectors.ts';
import { LanguageTabs } from '../languages/language-tabs.tsx';
import outline from '../outline/outline.module.css';
import { GroupIcon } from '../palette/icons.tsx';
import { Phone } from '../phone/phone.tsx';
import { ProblemsPane } from '../problems/problems-pane.tsx';
import { toLookAt } from '../problems/to-look-at.ts';
import { StartPane } from '../start/start-pane.tsx';
import { TestsPane } from '../tests/tests-pane.tsx';
import { VariablesPane } from '../variables/variables-pane.tsx';
import { useDocument, useEditor, useProblems, useView } from './context.ts';
import classes from './editor.module.css';
import { Exits } from './exits.tsx';
import { NodeForm } from './node-form.tsx';
import { UndoRedo } from './undo-redo.tsx';
import type { DrawerPane } from './view-store.ts';
import { useText, useWords } from './words.ts';

const NO_FINDINGS = [] as const;

/** One step as a row that opens its fields. */
function Step({ node, open, toggle }: { node: FlowNode; open: boolean; toggle(): void }) {
  const { manifests } = useEditor();
  const findings = useProblems((state) => state.byNode.get(node.id)) ?? NO_FINDINGS;
  const count = toLookAt(findings).length;
  const start = useDocument((state) => state.flow.start === node.id);
  const t = useWords();
  const text = useText();
  const manifest = manifests.get(node.type);
  return (
    <li className={outline.editor} data-group={manifest?.group ?? 'say'}>
      <UnstyledButton className={outline.item} aria-expanded={open} onClick={toggle}>
        <span className={outline.icon}>
          <GroupIcon name={manifest?.icon} group={manifest?.group ?? 'say'} />
        </span>
        <span className={outline.words}>
          <span className={outline.name}>{node.name}</span>
          {start ? <span className={outline.start}>{t('card.start')}</span> : null}
        </span>
        {count > 0 ? <span className={outline.count}>{count}</span> : null}
        {open ? <IconChevronDown size={18} aria-hidden /> : <IconChevronRight size={18} aria-hidden />}
      </UnstyledButton>
      {open && manifest !== undefined ? (
        <div className={outline.editorBody}>
          <p className={outline.empty}>{text(manifest.title)}</p>
          <LanguageTabs node={node} manifest={manifest} />
          <NodeForm node={node} manifest={manifest} findings={findings} />
          {manifest.canvas === true ? null : <Exits node={node} manifest={manifest} />}
        </div>
      ) : null}
    </li>
  );
}

type Tab = 'steps' | 'phone' | 'problems' | 'more';
const TABS: readonly Tab[] = ['steps', 'phone', 'problems', 'more'];

const MORE = [
  { pane: 'start', Pane: StartPane },
  { pane: 'variables', Pane: VariablesPane },
  { pane: 'tests', Pane: TestsPane },
] as const;

/** What stands in drawers on a larger screen, and a word on what wants one. */
function More({ open, onOpen }: { open: string | null; onOpen(pane: string | null): void }) {
  const t = useWords();
  return (
    <>
      <p className={outline.empty}>{t('narrow.largerScreen')}</p>
      <Accordion variant="contained" value={open} onChange={onOpen}>
        {MORE.map(({ pane, Pane }) => (
          <Accordion.Item key={pane} value={pane}>
            <Accordion.Control>{t(`rail.${pane}`)}</Accordion.Control>
            <Accordion.Panel>
              <Pane />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </>
  );
}

/** The steps as a list, each opening its texts. */
function Steps() {
  const flow = useDocument((state) => state.flow);
  const selection = useDocument((state) => state.selection);
  const { document } = useEditor();
  const t = useWords();
  if (flow.nodes.length === 0) return <p className={outline.empty}>{t('narrow.empty')}</p>;
  return (
    <>
      <Group justify="flex-end">
        <UndoRedo />
      </Group>
      <ol style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {nodesInReadingOrder(flow).map((node) => {
          const open = selection.includes(node.id);
          return (
            <Step
              key={node.id}
              node={node}
              open={open}
              toggle={() => document.select(open ? [] : [node.id])}
            />
          );
        })}
      </ol>
    </>
  );
}

/** On a phone: the steps as a list whose texts can be edited, the try-out over the full width, and what to look at. */
export function Narrow() {
  const { view, phone } = useEditor();
  const trying = useView((state) => state.trying);
  const count = useProblems((state) => toLookAt(state.findings).length);
  const t = useWords();
  const [tab, setTab] = useState<Tab>('steps');
  const [list, setList] = useState<string | null>(null);
  // On a phone the cursor would raise the keyboard over half the screen: it goes where a finger puts it.
  const asked = useView((state) => state.field);
  useEffect(() => {
    if (asked !== undefined) view.fieldReached();
  }, [asked, view]);
  const shown: Tab = trying ? 'phone' : tab;
  const choose = (next: string) => {
    const wanted = TABS.find((one) => one === next) ?? 'steps';
    setTab(wanted);
    if (wanted === 'phone' && !trying) {
      view.setTrying(true);
      void phone.restart();
    }
    if (wanted !== 'phone' && trying) view.setTrying(false);
  };
  const showList = (wanted: DrawerPane) => {
    const listed = MORE.some(({ pane }) => pane === wanted);
    if (listed) setList(wanted);
    choose(listed ? 'more' : 'steps');
  };
  return (
    <div className={classes.narrow}>
      <div className={classes.tabs}>
        <SegmentedControl
          fullWidth
          value={shown}
          onChange={choose}
          aria-label={t('narrow.label')}
          data={TABS.map((value) => ({
            value,
            label:
              value === 'problems' && count > 0 ? `${t('narrow.problems')} (${count})` : t(`narrow.${value}`),
          }))}
        />
      </div>
      {shown === 'phone' ? (
        <div className={classes.narrowPhone}>
          <Phone onFindings={() => choose('problems')} />
        </div>
      ) : (
        <div className={classes.narrowBody}>
          {shown === 'steps' ? <Steps /> : null}
          {shown === 'problems' ? <ProblemsPane onList={showList} /> : null}
          {shown === 'more' ? <More open={list} onOpen={setList} /> : null}
        </div>
      )}
    </div>
  );
}
