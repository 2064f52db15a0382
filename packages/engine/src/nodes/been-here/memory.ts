import { MAX_BEEN } from '../../compile/bounds.ts';
import type { NodeAction, NodeGuard } from '../../compile/node-code.ts';

/** Remembers a place in the contact's memory, which outlives the flow. The last one passed stands last; the oldest go. */
export const remember: NodeAction<{ place: string }> = ({ context }, { place }) => {
  const { been = [], ...memory } = context.memory ?? {};
  const kept = been.filter((one) => one !== place);
  return { context: { memory: { ...memory, been: [...kept, place].slice(-MAX_BEEN) } } };
};

/** Was the contact at this place before? */
export const was: NodeGuard<{ place: string }> = ({ context }, { place }) =>
  context.memory?.been?.includes(place) === true;
