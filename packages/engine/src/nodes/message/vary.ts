import { type NodeAction, say } from '../../compile/actions.ts';
import { chanceOf } from '../../compile/machine-event.ts';

type Bubble = Omit<Parameters<typeof say>[1], 'text'>;

/** Says one of several texts, by a chance that is the same when the same event is taken again. */
export const vary: NodeAction<Bubble & { node: string; texts: string[] }> = (
  args,
  { node, texts, ...bubble },
) => {
  const text = texts[Math.floor(chanceOf(args.event.frame, node) * texts.length)];
  return say(args, { ...bubble, ...(text === undefined ? {} : { text }) });
};
