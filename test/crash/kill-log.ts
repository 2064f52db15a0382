/** What the emulator saw against what had to happen: each accepted word answered, once, in order. */
import type { Citizen } from '../zalo-emulator/citizen.ts';
import type { Emulator } from '../zalo-emulator/emulator.ts';
import type { EntryOf } from '../zalo-emulator/journal.ts';

export interface Report {
  accepted: number;
  answered: number;
  /** Messages that came twice around a kill, as promised at most. */
  doubledAtKills: number;
  problems: string[];
}

export const KILL = 'kill';

/**
 * `expected` is the conversation that each person must have seen, in order. A message may stand there twice only
 * when its first copy came before a kill and its second after it, with nothing of that person between the two.
 */
export function compare(zalo: Emulator, expected: ReadonlyMap<Citizen, readonly string[]>): Report {
  const kills = zalo.journal.of('mark').filter((mark) => mark.what === KILL);
  const report: Report = { accepted: 0, answered: 0, doubledAtKills: 0, problems: [] };
  const bubbles = Map.groupBy(zalo.journal.of('bubble'), (bubble) => bubble.user);
  for (const [citizen, texts] of expected) {
    report.accepted += texts.length;
    const seen = withoutKillDoubles(bubbles.get(citizen.id) ?? [], kills, report);
    report.answered += seen.length;
    const at = firstDifference(seen, texts);
    if (at !== undefined)
      report.problems.push(`${citizen.id}: at ${at} came "${seen[at]}", due was "${texts[at]}"`);
  }
  return report;
}

function withoutKillDoubles(
  bubbles: readonly EntryOf<'bubble'>[],
  kills: readonly EntryOf<'mark'>[],
  report: Report,
): string[] {
  const kept: EntryOf<'bubble'>[] = [];
  for (const bubble of bubbles) {
    const before = kept.at(-1);
    const doubled = before?.text === bubble.text;
    const acrossKill = doubled && kills.some((kill) => before.n < kill.n && kill.n < bubble.n);
    if (acrossKill) report.doubledAtKills += 1;
    else kept.push(bubble);
  }
  return kept.map((bubble) => bubble.text);
}

function firstDifference(seen: readonly string[], due: readonly string[]): number | undefined {
  const length = Math.max(seen.length, due.length);
  for (let i = 0; i < length; i++) if (seen[i] !== due[i]) return i;
  return undefined;
}
