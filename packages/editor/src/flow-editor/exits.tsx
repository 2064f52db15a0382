import type { FlowEdge, FlowNode } from '@danloi/engine/flow';
import type { Manifest } from '@danloi/engine/manifest';
import { Stack, UnstyledButton } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { memo } from 'react';
import { edgeFromPort, edgesTo, nodeById } from '../document/selectors.ts';
import { useDocument, useEditor } from './context.ts';
import { exitsOf } from './node-view.ts';
import classes from './panels.module.css';
import { StepChoice } from './step-choice.tsx';
import { useText, useWords } from './words.ts';

/** One exit, and the step that it leads to. */
const Exit = memo(function Exit({ node, exit, title }: { node: string; exit: string; title: string }) {
  const { actions, mayEdit } = useEditor();
  const to = useDocument(({ flow }) => edgeFromPort(flow, node, exit)?.to);
  const t = useWords();
  return (
    <StepChoice
      label={t('exits.leadsTo', { exit: title === '' ? t('card.noLabel') : title })}
      except={undefined}
      value={to}
      onChoose={(next) => {
        if (next === undefined) actions.disconnectExit(node, exit);
        else actions.connectExit(node, exit, next);
      }}
      clearable
      disabled={!mayEdit}
    />
  );
});

/** One step that leads here. */
const Entry = memo(function Entry({ edge }: { edge: FlowEdge }) {
  const { actions, manifests } = useEditor();
  const from = useDocument(({ flow }) => nodeById(flow, edge.from));
  const text = useText();
  if (from === undefined) return null;
  const exit = exitsOf(from, manifests.get(from.type)).find((one) => one.id === edge.port);
  return (
    <UnstyledButton className={classes.item} onClick={() => actions.goTo(from.id)}>
      <IconArrowLeft size={14} aria-hidden /> {from.name}
      {exit === undefined ? '' : ` · ${text(exit.title)}`}
    </UnstyledButton>
  );
});

/** Where the exits lead, to choose from a list, and what leads here: wires without a mouse. */
export function Exits({ node, manifest }: { node: FlowNode; manifest: Manifest }) {
  // Not the flow itself: typing changes no wires.
  const entries = useDocument(({ flow }) => edgesTo(flow, node.id));
  const isStart = useDocument(({ flow }) => flow.start === node.id);
  const t = useWords();
  const text = useText();
  const exits = exitsOf(node, manifest);
  return (
    <>
      {exits.length === 0 ? null : (
        <section className={classes.section} aria-label={t('exits.label')}>
          <h3 className={classes.sectionTitle}>{t('exits.label')}</h3>
          <Stack gap={10}>
            {exits.map((exit) => (
              <Exit key={exit.id} node={node.id} exit={exit.id} title={text(exit.title)} />
            ))}
          </Stack>
        </section>
      )}
      <section className={classes.section} aria-label={t('exits.from')}>
        <h3 className={classes.sectionTitle}>{t('exits.from')}</h3>
        {entries.length === 0 ? (
          <p className={classes.muted} style={{ margin: 0 }}>
            {isStart ? t('exits.isStart') : t('exits.fromNowhere')}
          </p>
        ) : (
          entries.map((edge) => <Entry key={edge.id} edge={edge} />)
        )}
      </section>
    </>
  );
}
