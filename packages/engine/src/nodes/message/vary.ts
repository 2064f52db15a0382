import { say } from '../../compile/actions.ts';
import { chanceOf } from '../../compile/machine-event.ts';
import type { NodeAction } from '../../compile/node-code.ts';

type Bubble = Omit<Parameters<typeof say>[1], 'text'>;

/** Says one of several texts, by a chance that is the same when the same event is taken again. */
export const vary: NodeAction<Bubble & { place: string; texts: string[] }> = (
  args,
  { place, texts, ...bubble },
) => {
  const text = texts[Math.floor(chanceOf(args.event.frame, place) * texts.length)];
  return say(args, { ...bubble, ...(text === undefined ? {} : { text }) });
};
