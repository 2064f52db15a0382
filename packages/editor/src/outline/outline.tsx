import { UnstyledButton } from '@mantine/core';
import { IconPlayerPlayFilled } from '@tabler/icons-react';
import { nodesInReadingOrder } from '../document/selectors.ts';
import { useDocument, useEditor, useProblems } from '../flow-editor/context.ts';
import { useText, useWords } from '../flow-editor/words.ts';
import { GroupIcon } from '../palette/icons.tsx';
import classes from './outline.module.css';

/** All steps in reading order: the start first, then along the wires. A click goes to the card. */
export function Outline({ onChoose }: { onChoose?: (node: string) => void }) {
  const { manifests, actions } = useEditor();
  const flow = useDocument((state) => state.flow);
  const selection = useDocument((state) => state.selection);
  const byNode = useProblems((state) => state.byNode);
  const t = useWords();
  const text = useText();
  if (flow.nodes.length === 0) return <p className={classes.empty}>{t('outline.empty')}</p>;
  return (
    <ol className={classes.list}>
      {nodesInReadingOrder(flow).map((node) => {
        const manifest = manifests.get(node.type);
        const findings = byNode.get(node.id)?.length ?? 0;
        return (
          <li key={node.id} data-group={manifest?.group ?? 'say'}>
            <UnstyledButton
              className={classes.item}
              data-chosen={selection.includes(node.id) || undefined}
              onClick={() => (onChoose ?? actions.goTo)(node.id)}
            >
              <span className={classes.icon}>
                <GroupIcon name={manifest?.icon} group={manifest?.group ?? 'say'} />
              </span>
              <span className={classes.words}>
                <span className={classes.name}>
                  {node.name === '' && manifest !== undefined ? text(manifest.title) : node.name}
                </span>
                {flow.start === node.id ? (
                  <span className={classes.start}>
                    <IconPlayerPlayFilled size={10} aria-hidden /> {t('card.start')}
                  </span>
                ) : null}
              </span>
              {findings > 0 ? (
                <span
                  className={classes.count}
                  role="img"
                  aria-label={t('card.toLookAt', { count: findings })}
                >
                  {findings}
                </span>
              ) : null}
            </UnstyledButton>
          </li>
        );
      })}
    </ol>
  );
}
