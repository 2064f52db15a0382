import type { FlowNode } from '@danloi/engine/flow';
import type { Manifest } from '@danloi/engine/manifest';
import { Stack, UnstyledButton } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { edgeFromPort, edgesTo, nodeById } from '../document/selectors.ts';
import { useDocument, useEditor } from './context.ts';
import { exitsOf } from './node-view.ts';
import classes from './panels.module.css';
import { StepChoice } from './step-choice.tsx';
import { useText, useWords } from './words.ts';

/** Where the exits lead, to choose from a list, and what leads here: wires without a mouse. */
export function Exits({ node, manifest }: { node: FlowNode; manifest: Manifest }) {
  const { actions, mayEdit, manifests } = useEditor();
  const flow = useDocument((state) => state.flow);
  const t = useWords();
  const text = useText();
  const exits = exitsOf(node, manifest);
  const entries = edgesTo(flow, node.id);
  return (
    <>
      {exits.length === 0 ? null : (
        <section className={classes.section} aria-label={t('exits.label')}>
          <h3 className={classes.sectionTitle}>{t('exits.label')}</h3>
          <Stack gap={10}>
            {exits.map((exit) => {
              const title = text(exit.title);
              return (
                <StepChoice
                  key={exit.id}
                  label={t('exits.leadsTo', { exit: title === '' ? t('card.noLabel') : title })}
                  except={undefined}
                  value={edgeFromPort(flow, node.id, exit.id)?.to}
                  onChoose={(to) => {
                    if (to === undefined) actions.disconnectExit(node.id, exit.id);
                    else actions.connectExit(node.id, exit.id, to);
                  }}
                  clearable
                  disabled={!mayEdit}
                />
              );
            })}
          </Stack>
        </section>
      )}
      <section className={classes.section} aria-label={t('exits.from')}>
        <h3 className={classes.sectionTitle}>{t('exits.from')}</h3>
        {entries.length === 0 ? (
          <p className={classes.muted} style={{ margin: 0 }}>
            {flow.start === node.id ? t('exits.isStart') : t('exits.fromNowhere')}
          </p>
        ) : (
          entries.map((edge) => {
            const from = nodeById(flow, edge.from);
            if (from === undefined) return null;
            const exit = exitsOf(from, manifests.get(from.type)).find((one) => one.id === edge.port);
            return (
              <UnstyledButton key={edge.id} className={classes.item} onClick={() => actions.goTo(from.id)}>
                <IconArrowLeft size={14} aria-hidden /> {from.name}
                {exit === undefined ? '' : ` · ${text(exit.title)}`}
              </UnstyledButton>
            );
          })
        )}
      </section>
    </>
  );
}
