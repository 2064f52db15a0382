import type { JsonObject } from '../json.ts';
import type { CallEffect, Effect } from '../turn/effect.ts';
import type { InboundEvent, MediaRef } from '../turn/event.ts';
import type { Button } from '../turn/message.ts';
import type { NodeFailure } from '../turn/result.ts';
import { newSession, type SessionState } from '../turn/session.ts';
import { turn } from '../turn/turn.ts';
import type { TurnWorld } from '../turn/world.ts';
import { messageLines } from './message-lines.ts';
import type { Said } from './said.ts';
import { startPayload } from './world.ts';

/** Where a played conversation stands: all that its next step depends on. Plain data. */
export interface Place {
  session: SessionState;
  /** ms since 1970. */
  now: number;
  /** Events so far: ids of events follow from it. */
  count: number;
  /** Before the counted id: another beginning gives other chances. */
  prefix: string;
  /** Buttons on the screen that choose something, the newest first. */
  buttons: readonly Button[];
}

/** What a step led to, as people read it. */
export interface Answered {
  bot: { text: string; node?: string }[];
  /** What was done beside talking. */
  work: { text: string; node?: string }[];
  path: { node: string; port?: string }[];
  failures: NodeFailure[];
}

export interface Played {
  place: Place;
  answered: Answered;
  /** Effects that wait for their results, in order. */
  calls: CallEffect[];
}

/** What an effect gave. */
export type Given = { ok: true; output: JsonObject } | { ok: false; code: string };

/** The usual beginning: a Wednesday, 9 o'clock in Vietnam. */
export const USUAL_BEGIN = Date.UTC(2026, 10, 25, 2);
const MINUTE_MS = 60_000;
/** Deadlines that may fall due in one wait. */
const MAX_DEADLINES = 10;

/** Before the first word. */
export function beginning(begin = USUAL_BEGIN): Place {
  const prefix = begin === USUAL_BEGIN ? '' : `${Math.floor(begin / MINUTE_MS).toString(36)}-`;
  return { session: newSession(), now: begin, count: 0, prefix, buttons: [] };
}

export const nothing = (): Answered => ({ bot: [], work: [], path: [], failures: [] });

/**
 * The citizen does something; a minute passes with each word.
 * @throws NoButtonError when no button of this label is on the screen; TurnError as `turn` does.
 */
export function say(world: TurnWorld, place: Place, said: Said): Played {
  if (said.kind === 'wait') return wait(world, place, said.minutes);
  const at = { ...place, count: place.count + 1, now: place.now + MINUTE_MS };
  return take(world, at, eventOf(said, at, world));
}

/** The result of an effect comes in. */
export function give(world: TurnWorld, place: Place, effect: string, given: Given): Played {
  return take(world, place, {
    kind: 'effect-result',
    effect,
    id: `${effect}/result`,
    at: place.now,
    ...given,
  });
}

/** Time passes; deadlines are met at their minute. Stops where an effect has to be answered first. */
function wait(world: TurnWorld, from: Place, minutes: number): Played {
  const until = from.now + minutes * MINUTE_MS;
  let place = from;
  const answered = nothing();
  for (let round = 0; round < MAX_DEADLINES; round++) {
    const { timer } = place.session.context;
    if (timer === undefined || timer.due > until) break;
    const at = { ...place, count: place.count + 1, now: Math.max(place.now, timer.due) };
    const event = { id: idOf(at), at: at.now, kind: 'timer', timer: timer.id, due: timer.due } as const;
    const played = take(world, at, event);
    add(answered, played.answered);
    place = played.place;
    if (played.calls.length > 0) return { place, answered, calls: played.calls };
  }
  return { place: { ...place, now: until }, answered, calls: [] };
}

function take(world: TurnWorld, place: Place, event: InboundEvent): Played {
  const result = turn(world, place.session, event, place.now);
  const answered: Answered = { ...nothing(), path: result.path, failures: result.failures ?? [] };
  let { buttons } = place;
  const calls: CallEffect[] = [];
  for (const effect of result.effects) {
    const work = workOf(effect);
    if (work !== undefined) answered.work.push({ text: work, ...nodeOf(effect) });
    if (effect.kind === 'call') calls.push(effect);
    if (effect.kind !== 'send') continue;
    answered.bot.push({ text: messageLines(effect.message), ...nodeOf(effect) });
    const { buttons: own = [], cards = [] } = effect.message;
    const all = [...own, ...cards.flatMap((card) => card.buttons ?? [])];
    if (all.some(({ kind }) => kind === 'choice')) buttons = onTop(all, buttons);
  }
  return { place: { ...place, session: result.session, buttons }, answered, calls };
}

/** Earlier messages stay on the screen: of two buttons with one label the newer is tapped. */
const MOST_BUTTONS = 40;
function onTop(fresh: readonly Button[], before: readonly Button[]): Button[] {
  const labels = new Set(fresh.map(({ label }) => label));
  return [...fresh, ...before.filter(({ label }) => !labels.has(label))].slice(0, MOST_BUTTONS);
}

const nodeOf = (effect: Effect) =>
  'node' in effect && effect.node !== undefined ? { node: effect.node } : {};

function workOf(effect: Effect): string | undefined {
  if (effect.kind === 'hand-over') return `chuyển cán bộ – ${effect.reason}`;
  if (effect.kind === 'erase') return 'xóa dữ liệu';
  // What only reads changes nothing.
  if (effect.kind !== 'call' || effect.stage === 'before-commit') return undefined;
  const { form, purpose, about, title } = effect.input;
  const what = [form, purpose, about, title].find((words) => typeof words === 'string');
  return what === undefined ? `gọi – ${effect.name}` : `ghi – ${what}`;
}

/** Takes over what a further step led to. */
export function add(answered: Answered, more: Answered): void {
  answered.bot.push(...more.bot);
  answered.work.push(...more.work);
  answered.path.push(...more.path);
  answered.failures.push(...more.failures);
}

const idOf = ({ prefix, count }: Place) => `${prefix}e${count}`;

/** A button that is tapped in a conversation was not offered. */
export class NoButtonError extends Error {
  override readonly name = 'NoButtonError';
  readonly label: string;
  constructor(label: string, there: readonly string[]) {
    super(`No button “${label}” is on the screen; there are: ${there.join(', ')}.`);
    this.label = label;
  }
}

/** A tap, as Zalo delivers it: a text equal to the payload of the button. */
function payloadOf(label: string, buttons: readonly Button[]): string {
  for (const button of buttons) if (button.kind === 'choice' && button.label === label) return button.payload;
  throw new NoButtonError(
    label,
    buttons.map((button) => button.label),
  );
}

function eventOf(said: Exclude<Said, { kind: 'wait' }>, place: Place, world: TurnWorld): InboundEvent {
  const base = { id: idOf(place), at: place.now };
  switch (said.kind) {
    case 'tap':
      return { ...base, kind: 'text', text: payloadOf(said.label, place.buttons) };
    case 'images':
    case 'files': {
      const kind = said.kind === 'images' ? 'image' : 'file';
      const media = said.names.map((name): MediaRef => ({ id: name, kind, name }));
      return { ...base, kind: 'media', media, ...(said.text === undefined ? {} : { text: said.text }) };
    }
    case 'schedule': {
      const key = [...world.triggers.schedules.keys()].find((one) => one.endsWith(` ${said.trigger}`));
      return { ...base, kind: 'schedule', flow: key?.split(' ')[0] ?? '', trigger: said.trigger };
    }
    case 'start': {
      const [flow = ''] =
        [...world.triggers.buttons].find(([payload]) => payload.startsWith(startPayload('')))?.slice(1) ?? [];
      return { ...base, kind: 'button', payload: startPayload(flow) };
    }
    default: {
      const { kind, ...more } = said;
      return { ...base, kind, ...more } as InboundEvent;
    }
  }
}
