import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { nodeById } from '../document/selectors.ts';
import { useDocument, usePresence } from '../flow-editor/context.ts';
import { useWords } from '../i18n/words.ts';
import { colourOf } from './colour.ts';
import classes from './presence.module.css';

/** A tag above each step at which another is, on the canvas. */
export const StepTags = memo(function StepTags() {
  const others = usePresence((state) => state.others);
  const flow = useDocument((state) => state.flow);
  const t = useWords('together');
  const tags = others.flatMap((other) => {
    const node = nodeById(flow, other.step);
    return node === undefined ? [] : [{ other, node }];
  });
  if (tags.length === 0) return null;
  return (
    <ViewportPortal>
      {tags.map(({ other, node }, index) => {
        const before = tags.slice(0, index).filter((tag) => tag.node.id === node.id).length;
        const place = { left: node.position.x, top: node.position.y - 24 - before * 22 };
        const name = other.name === '' ? t('here.someone') : other.name;
        return (
          // The faces in the bar say the same to a screen reader.
          <span
            key={other.tab}
            className={classes.tag}
            style={{ ...colourOf(other.tab), ...place }}
            aria-hidden
          >
            {other.you ? t('here.short', { name }) : name}
          </span>
        );
      })}
    </ViewportPortal>
  );
});
