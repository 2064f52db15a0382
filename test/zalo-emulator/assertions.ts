/** What must hold at the end of every test, whatever it was about. */
import type { EntryOf } from './journal.ts';
import type { World } from './world.ts';

export interface Verdict {
  problems: string[];
}

/** Refusals that nobody expected, paid messages, messages to who has gone, letters cut in half, used-up tokens. */
export function judge(world: World): Verdict {
  return {
    problems: [
      ...world.refusals.unexpected().map((it) => `${it.endpoint} refused with ${it.code}: ${it.reason}`),
      ...[...world.oas.values()].flatMap((oa) =>
        oa.ledger.map((line) => `${oa.name} paid ${line.amount} đ for a message to ${line.user}`),
      ),
      ...toTheGone(world),
      ...world.journal.of('bubble').flatMap(brokenLetters),
    ],
  };
}

/** Nothing goes to somebody who has left, unless they wrote again. */
function toTheGone(world: World): string[] {
  const gone = new Set<string>();
  const problems: string[] = [];
  for (const entry of world.journal.entries) {
    if (entry.kind === 'event' && entry.user !== undefined) {
      if (entry.name === 'unfollow' || entry.name === 'user_withdraw') gone.add(entry.user);
      else if (entry.name.startsWith('user_send') || entry.name === 'follow') gone.delete(entry.user);
    }
    if (entry.kind === 'bubble' && gone.has(entry.user))
      problems.push(`a message went to ${entry.user}, who had left: ${entry.text.slice(0, 60)}`);
  }
  return problems;
}

/** A text that begins with a loose accent was cut inside a letter. */
function brokenLetters(bubble: EntryOf<'bubble'>): string[] {
  const text = bubble.text.normalize('NFD');
  const loose = /^(?:\p{M}|\u200d|\ufe0f)/u.test(text) || /\u200d$/u.test(text);
  return loose ? [`a letter was cut in half: ${bubble.text.slice(0, 40)}`] : [];
}
