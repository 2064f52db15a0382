import type { NodeGuard } from '../../compile/node-code.ts';
import { wordsOf } from '../../compile/reading.ts';
import { readingOf, saidIn } from '../../compile/scope.ts';
import { starsIn } from './stars.ts';

/** Does the answer give just so many stars: by what it says, else by what it chose? */
export const gave: NodeGuard<{ stars: number }> = (args, { stars }) => {
  const reading = readingOf(args, { kind: 'choice' });
  if (reading.kind === 'option' && reading.whole) return reading.id === String(stars);
  const said = saidIn(args.event);
  const words = said === undefined ? undefined : wordsOf(said);
  const given = words === undefined ? undefined : starsIn(words);
  if (given !== undefined) return given === stars;
  return reading.kind === 'option' && reading.id === String(stars);
};
