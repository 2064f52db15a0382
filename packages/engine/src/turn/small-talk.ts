import { wordsOf } from '../compile/reading.ts';
import { isGibberish, isInsult, smallTalk } from '../knowledge/words.ts';
import { tokens } from '../text/split.ts';
import { type Draft, type Here, say, sendWithWays } from './draft.ts';
import type { InboundEvent } from './event.ts';
import { move } from './run.ts';
import { WORDS } from './words.ts';

/** What is said beside any matter. */
export type Talk = 'greeting' | 'thanks' | 'insult' | 'gibberish' | 'sticker';

/** What kind of small talk an event is; nothing where it may ask for something. */
export function talkIn(event: InboundEvent): Talk | undefined {
  if (event.kind === 'sticker') return 'sticker';
  const text = event.kind === 'text' ? wordsOf(event) : undefined;
  if (text === undefined) return undefined;
  const words = tokens(text);
  if (words.length === 0) return /\p{Extended_Pictographic}/u.test(text) ? 'sticker' : undefined;
  const talk = smallTalk(words);
  if (talk === 'greeting' || talk === 'thanks') return talk;
  if (isInsult(text)) return 'insult';
  return isGibberish(words) ? 'gibberish' : undefined;
}

const ANSWERS = {
  thanks: WORDS.thanks,
  insult: WORDS.insult,
  gibberish: WORDS.unreadable,
  sticker: WORDS.sticker,
} as const;

/** Answers small talk in the middle of a question, and asks the question again; no try is counted. */
export function talkBeside(draft: Draft, here: Here, talk: Talk) {
  const words = talk === 'greeting' ? undefined : ANSWERS[talk];
  if (here.state.on?.again === undefined) return sendWithWays(draft, words ?? WORDS.lost);
  if (words !== undefined) say(draft, words);
  move(draft, here, { type: 'again', frame: draft.frame });
}

/** Answers small talk outside of flows, with the ways on. */
export function talkBack(draft: Draft, talk: Exclude<Talk, 'greeting'>): void {
  sendWithWays(draft, ANSWERS[talk]);
}
