import { MAX_TAGS } from '../../compile/bounds.ts';
import type { NodeAction } from '../../compile/node-code.ts';

export { MAX_TAGS };

/** Takes tags off, then puts tags on, each once, the newest last. */
export const change: NodeAction<{ add: string[]; remove: string[] }> = ({ context }, { add, remove }) => {
  const { tags = [], ...memory } = context.memory ?? {};
  const gone = new Set([...add, ...remove]);
  const kept = [...tags.filter((tag) => !gone.has(tag)), ...new Set(add)].slice(-MAX_TAGS);
  return { context: { memory: { ...memory, ...(kept.length === 0 ? {} : { tags: kept }) } } };
};
