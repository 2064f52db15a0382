import {
  type CallEffect,
  type Effect,
  EffectError,
  type InboundEvent,
  newSession,
  type OutboundMessage,
  type Registry,
  type SessionState,
  type Tools,
  type TurnWorld,
  turnWithReads,
} from '../index.ts';
import type { JsonObject } from '../json.ts';
import { messageLines, type Said } from './chat.ts';

/** What a word of the citizen led to, as people read it. */
export interface Answered {
  /** Bubbles, each as in a conversation file. */
  bot: string[];
  /** What was done beside talking. */
  work: string[];
  path: { node: string; port?: string }[];
}

export interface RunnerParts {
  world: TurnWorld;
  registry: Registry;
  tools: Tools;
  /** ms since 1970 at the first word; a minute passes with each. */
  begin?: number;
}

const CONTACT = { channel: 'test', id: 'citizen' };
const MINUTE_MS = 60_000;
/** A form, its number, the next message: more rounds than that is a loop. */
const MAX_ROUNDS = 10;

/** One contact who talks with the flows of a world, effects carried out at once: a server without a server. */
export function createRunner({ world, registry, tools, begin = Date.UTC(2026, 10, 25, 2) }: RunnerParts) {
  let session: SessionState = newSession();
  let now = begin;
  let count = 0;
  let offered: OutboundMessage['buttons'] = [];

  const call = async (effect: CallEffect): Promise<InboundEvent> => {
    const result = { kind: 'effect-result', effect: effect.id, id: `${effect.id}/result`, at: now } as const;
    const type = registry.effect(effect.name);
    if (type === undefined) throw new Error(`No node type has the effect "${effect.name}".`);
    const flow = session.flow ?? { id: '', version: '' };
    try {
      const output = await type.run(effect.input, tools, {
        id: effect.id,
        contact: CONTACT,
        flow,
        preview: false,
      });
      return { ...result, ok: true, output: output as JsonObject };
    } catch (error) {
      if (!(error instanceof EffectError)) throw error;
      return { ...result, ok: false, code: error.code };
    }
  };

  const workOf = (effect: Effect): string | undefined => {
    if (effect.kind === 'hand-over') return `chuyển cán bộ – ${effect.reason}`;
    if (effect.kind === 'erase') return 'xóa dữ liệu';
    if (effect.kind !== 'call') return undefined;
    const { form } = effect.input;
    return `ghi – ${typeof form === 'string' ? form : effect.name}`;
  };

  const take = async (event: InboundEvent, rounds = MAX_ROUNDS): Promise<Answered> => {
    if (rounds === 0) throw new Error('The effects of one word do not come to an end.');
    const result = await turnWithReads(world, session, event, now, call);
    // What a store would do: only JSON survives.
    session = JSON.parse(JSON.stringify(result.session));
    const answered: Answered = { bot: [], work: [], path: [...result.path] };
    for (const effect of result.effects) {
      const work = workOf(effect);
      if (work !== undefined) answered.work.push(work);
      if (effect.kind === 'send') {
        answered.bot.push(messageLines(effect.message));
        const { buttons = [], cards = [] } = effect.message;
        const all = [...buttons, ...cards.flatMap((card) => card.buttons ?? [])];
        if (all.some(({ kind }) => kind === 'choice')) offered = all;
      }
      if (effect.kind !== 'call') continue;
      const more = await take(await call(effect), rounds - 1);
      answered.bot.push(...more.bot);
      answered.work.push(...more.work);
      answered.path.push(...more.path);
    }
    return answered;
  };

  /** A tap, as Zalo delivers it: a text equal to the payload of the button. */
  const payloadOf = (label: string): string => {
    for (const button of offered ?? [])
      if (button.kind === 'choice' && button.label === label) return button.payload;
    throw new Error(
      `No button “${label}” is on the screen; there are: ${offered?.map((b) => b.label).join(', ')}.`,
    );
  };

  /** Time passes; deadlines are met at their minute. */
  const wait = async (minutes: number): Promise<Answered> => {
    const until = now + minutes * MINUTE_MS;
    const answered: Answered = { bot: [], work: [], path: [] };
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const { timer } = session.context;
      if (timer === undefined || timer.due > until) break;
      count += 1;
      now = Math.max(now, timer.due);
      const event = { id: `e${count}`, at: now, kind: 'timer', timer: timer.id, due: timer.due } as const;
      const more = await take(event);
      answered.bot.push(...more.bot);
      answered.work.push(...more.work);
      answered.path.push(...more.path);
    }
    now = until;
    return answered;
  };

  const eventOf = (said: Exclude<Said, { kind: 'wait' }>): InboundEvent => {
    const base = { id: `e${count}`, at: now };
    switch (said.kind) {
      case 'text':
        return { ...base, kind: 'text', text: said.text };
      case 'tap':
        return { ...base, kind: 'text', text: payloadOf(said.label) };
      case 'images': {
        const media = said.names.map((name) => ({ id: name, kind: 'image' as const, name }));
        return { ...base, kind: 'media', media, ...(said.text === undefined ? {} : { text: said.text }) };
      }
      case 'location':
        return { ...base, kind: 'location', latitude: said.latitude, longitude: said.longitude };
      default:
        return { ...base, kind: said.kind };
    }
  };

  return {
    /** The citizen does something; what came of it. */
    async say(said: Said): Promise<Answered> {
      if (said.kind === 'wait') return wait(said.minutes);
      count += 1;
      now += MINUTE_MS;
      return take(eventOf(said));
    },
    session: () => session,
  };
}

export type Runner = ReturnType<typeof createRunner>;
