/** The last lines of a conversation, kept with the session and written by the same commit. Pure. */
import { type InboundEvent, isPayload, type OutboundMessage, type SessionState } from '@danloi/engine';
import type { Desk, SessionDoc, Talk, TalkLine } from '../documents.ts';
import { withoutClosed } from './closed-values.ts';
import type { Turned } from './poison.ts';

/** While the bot answers, so much is kept: what an officer needs to see what it is about. */
const LINES = 16;
const CHARS = 300;
/** While a person has the chat: a whole conversation. */
const DESK_LINES = 200;
const DESK_CHARS = 2_000;
/** Lines are kept from the newest until they hold so much, lest a session grow without end. */
const MOST_CHARS = 60_000;
const MOST_BUTTONS = 10;
/** Answers in a flow beyond this are not copied for the officer; they are in the lines. */
const MOST_VARS_CHARS = 8_000;

type NewLine = Omit<TalkLine, 'n'>;

/** What was said after a turn: the citizen's words and the bot's, and who looks after the chat from now on. */
export function heard(
  before: SessionDoc,
  turned: Pick<Turned, 'session' | 'effects' | 'confidential' | 'closed'>,
  { event, now }: { event: InboundEvent; now: number },
): Talk {
  const from: Talk = before.erased || before.talk === undefined ? { lines: [], next: 1 } : before.talk;
  const said = lineOf(event, before.state, now, turned.confidential === true);
  const closed = [...(turned.closed ?? []), ...(said?.hidden ? wordsOf(event) : [])];
  const answers = turned.effects.flatMap((effect): NewLine[] =>
    effect.kind === 'send' ? [botLine(effect.message, closed, now)] : [],
  );
  const desk = deskAfter(from.desk, before.state, turned.session, said, now);
  const lines = [...(said === undefined ? [] : [said]), ...answers];
  return withLines({ ...from, ...(desk === undefined ? {} : { desk }) }, lines, desk);
}

/** The talk with further lines behind it, within its bounds. */
export function withLines(talk: Talk, more: readonly NewLine[], desk: Desk | undefined): Talk {
  const [most, chars] = desk === undefined ? [LINES, CHARS] : [DESK_LINES, DESK_CHARS];
  let next = talk.next;
  const all = [...talk.lines, ...more.map((line) => ({ ...line, n: next++ }))].slice(-most);
  const lines = newest(all.map((line) => shortened(line, chars)));
  return { lines, next, ...(desk === undefined ? {} : { desk }) };
}

function newest(lines: readonly TalkLine[]): TalkLine[] {
  let room = MOST_CHARS;
  const first = lines.findLastIndex((line) => {
    room -= (line.text?.length ?? 0) + 100;
    return room < 0;
  });
  return lines.slice(first + 1);
}

const shortened = (line: TalkLine, chars: number): TalkLine =>
  line.text === undefined || line.text.length <= chars
    ? line
    : { ...line, text: `${line.text.slice(0, chars - 1).toWellFormed()}…` };

/** What somebody did, as a line; undefined where nobody said anything. */
function lineOf(
  event: InboundEvent,
  state: SessionState,
  now: number,
  isClosed: boolean,
): NewLine | undefined {
  const at = Math.min(event.at, now);
  const line = bodyOf(event, state);
  if (line === undefined) return undefined;
  return isClosed && line.from === 'citizen' ? { at, from: 'citizen', hidden: true } : { at, ...line };
}

function bodyOf(event: InboundEvent, state: SessionState): Omit<NewLine, 'at'> | undefined {
  const from = 'citizen';
  switch (event.kind) {
    case 'text':
      return { from, text: isPayload(event.text) ? labelOf(event.text, state) : event.text };
    case 'button':
      return { from, text: labelOf(event.payload, state) };
    case 'media':
      return { from, media: event.media, ...(event.text === undefined ? {} : { text: event.text }) };
    case 'location':
      return { from, what: 'location', text: `${event.latitude.toFixed(5)}, ${event.longitude.toFixed(5)}` };
    case 'contact':
      return {
        from,
        what: 'contact',
        text: [event.name, event.phone, event.address].filter(Boolean).join('\n'),
      };
    case 'sticker':
    case 'follow':
      return { from, what: event.kind };
    case 'staff-message':
      return { from: 'staff', ...(event.text === undefined ? { what: 'file' } : { text: event.text }) };
    default:
      return undefined;
  }
}

/** A tap as the citizen saw it: by the label of what was offered; nothing of our payload. */
function labelOf(payload: string, { context, suggested = [] }: SessionState): string {
  const offered = [...context.offered, ...suggested].find((option) => option.payload === payload);
  return offered?.label ?? '…';
}

const wordsOf = (event: InboundEvent): string[] =>
  event.kind === 'text' && event.text.trim().length >= 3 ? [event.text.trim()] : [];

function botLine(message: OutboundMessage, closed: readonly string[], at: number): NewLine {
  const words = [
    message.text,
    message.requestInfo?.title,
    ...(message.cards ?? []).map(({ title }) => title),
  ];
  const text = withoutClosed(words.filter(Boolean).join('\n'), closed);
  const buttons = (message.buttons ?? [])
    .slice(0, MOST_BUTTONS)
    .map(({ label }) => withoutClosed(label, closed));
  return {
    at,
    from: 'bot',
    ...(text === '' ? {} : { text }),
    ...(message.picture === undefined ? {} : { picture: message.picture.media }),
    ...(message.file === undefined ? {} : { what: 'file' as const }),
    ...(buttons.length === 0 ? {} : { buttons }),
  };
}

/** Who looks after the chat after a turn: nobody once the bot has it again. */
function deskAfter(
  desk: Desk | undefined,
  before: SessionState,
  after: SessionState,
  said: NewLine | undefined,
  now: number,
): Desk | undefined {
  if (after.handOver === undefined) return undefined;
  const fresh = desk === undefined || before.handOver === undefined;
  const base = fresh ? opened(before, now) : desk;
  if (said?.from === 'staff') {
    const { waitingSince: _answered, ...rest } = base;
    return rest;
  }
  return said?.from === 'citizen' && base.waitingSince === undefined ? { ...base, waitingSince: now } : base;
}

/** A chat that a person has from now on, with what the flow knew. */
export function opened({ flow, context }: SessionState, now: number): Desk {
  const vars = JSON.stringify(context.vars).length <= MOST_VARS_CHARS ? context.vars : {};
  return {
    since: now,
    waitingSince: now,
    ...(flow === undefined ? {} : { flow, vars }),
  };
}
