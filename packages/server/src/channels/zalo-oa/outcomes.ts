/** What Zalo's answer to one bubble means. Pure: who acts on it is elsewhere. */
import type { SendOutcome } from '../channel.ts';
import type { Bubble } from '../render.ts';
import type { ApiAnswer } from './api-client.ts';
import { looseId, looseObject } from './loose.ts';

export type Meaning =
  | { do: 'accepted'; messageId?: string }
  | { do: 'stop'; outcome: Exclude<SendOutcome, { kind: 'accepted' }>; alarm?: true }
  /** The token is no longer taken: renew it once, then send again. */
  | { do: 'renew' }
  /** This account does not take this form of buttons. `sure`: the form is to blame, not one button in it. */
  | { do: 'plainer'; sure: boolean; outcome: Exclude<SendOutcome, { kind: 'accepted' }> }
  /** This account takes no list of cards, or no card that asks for contact data. */
  | { do: 'words'; outcome: Exclude<SendOutcome, { kind: 'accepted' }> }
  /** Too long after all. */
  | { do: 'split'; outcome: Exclude<SendOutcome, { kind: 'accepted' }> }
  /** Zalo no longer has the picture or document. */
  | { do: 'upload'; outcome: Exclude<SendOutcome, { kind: 'accepted' }> };

const MINUTE = 60_000;
const TOKEN = new Set([-216, -220, 216, 401, -401, -124]);
/** The account as a whole cannot send until a person does something. */
const STOPPED = new Set([-204, -205, -209, -212, -219, -221, -223, -224, -235, -242]);
const BUTTON_FORM = new Set([-201, -233, -240]);
/** Known, and final for this message without being a fault of ours. */
const EXPECTED = new Set([-211, -213, -217, -218, -227, -230, -232, -244, -248, -320, -321]);
const STOPPED_FOR_MS = 10 * MINUTE;
/** An unspecific failure gets one more try, after a while. */
const GENERIC_AFTER_MS = 5_000;

export function meaningOf(answer: ApiAnswer, bubble: Bubble, now: number): Meaning {
  switch (answer.kind) {
    case 'ok': {
      const id = looseId(looseObject(answer.data).message_id);
      return { do: 'accepted', ...(id === undefined ? {} : { messageId: id }) };
    }
    case 'not-sent':
      return { do: 'stop', outcome: { kind: 'retry', code: answer.code } };
    case 'unknown':
      return { do: 'stop', outcome: { kind: 'unknown', code: answer.code } };
    case 'http':
      return meaningOfStatus(answer.status, now);
    case 'error':
      return meaningOfCode(answer.code, bubble, now);
  }
}

function meaningOfStatus(status: number, now: number): Meaning {
  const code = `zalo.http-${status}`;
  if (status === 401) return { do: 'renew' };
  if (status === 429) return { do: 'stop', outcome: { kind: 'retry', code, afterMs: untilNextMinute(now) } };
  if (status >= 500 || status === 408) return { do: 'stop', outcome: { kind: 'retry', code } };
  return { do: 'stop', outcome: { kind: 'refused', code }, alarm: true };
}

function meaningOfCode(number: number, bubble: Bubble, now: number): Meaning {
  const code = `zalo.${number}`;
  const refused = { kind: 'refused', code } as const;
  if (TOKEN.has(number)) return { do: 'renew' };
  if (number === -32) return { do: 'stop', outcome: { kind: 'retry', code, afterMs: untilNextMinute(now) } };
  if (number === -200) return { do: 'stop', outcome: { kind: 'retry', code, afterMs: GENERIC_AFTER_MS } };
  if (number === -214) return { do: 'stop', outcome: { kind: 'retry', code, afterMs: MINUTE } };
  if (STOPPED.has(number))
    return { do: 'stop', outcome: { kind: 'blocked', code, afterMs: STOPPED_FOR_MS }, alarm: true };
  if (number === -100 && (bubble.kind === 'picture' || bubble.kind === 'file'))
    return { do: 'upload', outcome: refused };
  const special = bubble.kind === 'cards' || bubble.kind === 'info' || bubble.kind === 'file';
  if (special && (BUTTON_FORM.has(number) || number === -210 || number === -244))
    return { do: 'words', outcome: refused };
  if (number === -210 && bubble.text !== undefined) return { do: 'split', outcome: refused };
  if (BUTTON_FORM.has(number) && (bubble.kind === 'buttons' || bubble.kind === 'list'))
    return {
      do: 'plainer',
      // "A parameter is invalid" may be about one link; the other two are about the structure.
      sure: number !== -201 || bubble.buttons.every((button) => button.kind === 'choice'),
      outcome: refused,
    };
  return { do: 'stop', outcome: refused, ...(EXPECTED.has(number) ? {} : { alarm: true as const }) };
}

/** Zalo counts calls by the minute. */
function untilNextMinute(now: number): number {
  return MINUTE - (now % MINUTE) + 500;
}
