import type { SendOutcome } from '../channels/channel.ts';

/** What becomes of an outbox item after a try. */
export type Decision =
  | { do: 'settle' }
  | { do: 'wait'; until: number; attempts: number; unsure?: true }
  | { do: 'dead-letter'; code: string }
  /** Nothing to write down: whoever has the session now does it. */
  | { do: 'leave' };

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** Before the second try, the third, …: after these a person decides. */
const BACKOFF_MS = [SECOND, 4 * SECOND, 15 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE] as const;
/** So that what failed together is not tried together. */
const SPREAD = 0.2;
/** However long a channel asks for. */
const LONGEST_WAIT_MS = 60 * MINUTE;

/**
 * Decides by what is known of the tries so far, the last outcome, the time and a chance in [0, 1). An outcome that
 * is not known allows one more try, no more: a message may be lost or doubled, and a person sees which one it is.
 */
export function decide(
  item: { attempts: number; unsure?: boolean },
  outcome: SendOutcome,
  now: number,
  chance: number,
): Decision {
  switch (outcome.kind) {
    case 'accepted':
      return { do: 'settle' };
    case 'left':
      return { do: 'leave' };
    case 'refused':
      return { do: 'dead-letter', code: outcome.code };
    case 'blocked':
      return {
        do: 'wait',
        until: now + bounded(outcome.afterMs),
        attempts: item.attempts,
        ...(item.unsure ? { unsure: true } : {}),
      };
    case 'unknown':
      if (item.unsure) return { do: 'dead-letter', code: outcome.code };
      return again(item, outcome.code, now, chance, 0, true);
    case 'retry':
      return again(item, outcome.code, now, chance, outcome.afterMs ?? 0, false);
  }
}

function again(
  item: { attempts: number; unsure?: boolean },
  code: string,
  now: number,
  chance: number,
  atLeast: number,
  unsure: boolean,
): Decision {
  const base = BACKOFF_MS[item.attempts];
  if (base === undefined) return { do: 'dead-letter', code };
  const wait = Math.max(base * (1 - SPREAD + 2 * SPREAD * chance), bounded(atLeast));
  return {
    do: 'wait',
    until: now + Math.ceil(wait),
    attempts: item.attempts + 1,
    ...(unsure || item.unsure ? { unsure: true } : {}),
  };
}

const bounded = (ms: number): number => Math.min(Math.max(ms, 0), LONGEST_WAIT_MS);
