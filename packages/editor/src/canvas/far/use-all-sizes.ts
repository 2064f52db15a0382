import { useEffect, useReducer } from 'react';
import { nodesById } from '../../document/flow-index.ts';
import { useEditor } from '../../flow-editor/context.ts';
import type { Places } from './places.ts';
import { type Sizes, workedOut } from './use-sizes.ts';

/** Cards measured before the page may do something else. */
const AT_ONCE = 40;
/** Without a browser that tells when it is idle, ms between parts. */
const PAUSE = 30;

/** Runs the parts one after the other whenever the page has nothing else to do; gives the way to call it off. */
function whenIdle(part: () => boolean): () => void {
  let asked = 0;
  const byFrame = typeof requestIdleCallback === 'function';
  const ask = (): void => {
    asked = byFrame ? requestIdleCallback(run) : window.setTimeout(() => run(), PAUSE);
  };
  const run = (deadline?: IdleDeadline): void => {
    let more = part();
    while (more && deadline !== undefined && deadline.timeRemaining() > 6) more = part();
    if (more) ask();
  };
  ask();
  return () => (byFrame ? cancelIdleCallback(asked) : clearTimeout(asked));
}

/**
 * Works out the sizes of all cards of a large flow while nobody waits for them; counts up once they are known. Who moves cards apart
 * or tidies then knows the sizes of those that were never drawn as well.
 */
export function useAllSizes(places: Places, sizes: Sizes, large: boolean): number {
  const { document, view } = useEditor();
  const [known, allKnown] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (!large) return undefined;
    const waiting = document.getState().flow.nodes.map(({ id }) => id);
    let at = 0;
    return whenIdle(() => {
      const nodes = nodesById(document.getState().flow.nodes);
      for (const id of waiting.slice(at, at + AT_ONCE)) {
        const node = nodes.get(id);
        const drawn = view.sizes.get(id);
        if (node === undefined || view.fresh.has(id) || (drawn !== undefined && !workedOut.has(drawn)))
          continue;
        const size = { ...sizes.sizeOf(node) };
        workedOut.add(size);
        view.sizes.set(id, size);
        places.put(id, node.position, size);
      }
      at += AT_ONCE;
      if (at < waiting.length) return true;
      allKnown();
      return false;
    });
  }, [document, large, places, sizes, view]);
  return known;
}
