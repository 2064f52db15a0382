/** Citizens who write without pause while the server dies and comes back. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Citizen } from '../zalo-emulator/citizen.ts';
import type { Emulator } from '../zalo-emulator/emulator.ts';
import type { Oa } from '../zalo-emulator/identities.ts';
import { answerTo, FIRST_WORD } from './counting-flow.ts';

export interface Load {
  /** What each citizen must have seen in the end: grows with each accepted word. */
  expected: Map<Citizen, string[]>;
  /** Ends the writing; answers when every word is accepted. */
  end(): Promise<void>;
}

/** So many unanswered words of one person at a time. */
const AHEAD = 3;
/** A word is also sent a second time with this probability, as an impatient network does. */
const TWICE = 0.1;

export function startLoad(zalo: Emulator, oa: Oa, people: number): Load {
  const expected = new Map<Citizen, string[]>();
  const answers = new Map<string, number>();
  const failures: unknown[] = [];
  let ending = false;
  const stopCounting = zalo.journal.onEntry((entry) => {
    if (entry.kind === 'bubble') answers.set(entry.user, (answers.get(entry.user) ?? 0) + 1);
  });

  async function write(citizen: Citizen, due: string[]): Promise<void> {
    for (let number = 0; !ending || number === 0; number++) {
      const word = number === 0 ? FIRST_WORD : `tin ${number} ${zalo.random.hex(4)}`;
      const delivery = await citizen.says(word);
      due.push(answerTo(number, word));
      const settled = await delivery.settled;
      if (settled !== 'accepted')
        throw new Error(`"${word}" was ${settled}: ${lastAnswers(zalo, delivery.id)}`);
      if (zalo.random.chance(TWICE)) await zalo.repeat(oa, delivery);
      while (!ending && (answers.get(citizen.id) ?? 0) < due.length - AHEAD) await sleep(20);
      await sleep(zalo.random.below(60));
    }
  }

  const writers = Array.from({ length: people }, (_, index) => {
    const citizen = zalo.addUser(oa, { name: `Người thứ ${index + 1}` });
    const due: string[] = [];
    expected.set(citizen, due);
    return write(citizen, due).catch((error: unknown) => failures.push(error));
  });
  return {
    expected,
    async end() {
      ending = true;
      await Promise.all(writers);
      stopCounting();
      if (failures.length > 0) throw failures[0];
    },
  };
}

/** What the server said to the last tries. */
function lastAnswers(zalo: Emulator, event: string): string {
  const tries = zalo.journal.of('attempt').filter((attempt) => attempt.event === event);
  return tries
    .slice(-5)
    .map((attempt) => attempt.status ?? attempt.failure)
    .join(', ');
}
