import { EffectError, type Registry, type Tools, type TurnWorld } from '../index.ts';
import type { JsonObject } from '../json.ts';
import { add, beginning, type Given, give, nothing, type Played, say } from '../paths/play.ts';
import type { Said } from '../paths/said.ts';
import type { CallEffect } from '../turn/effect.ts';

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
/** A form, its number, the next message: more rounds than that is a loop. */
const MAX_ROUNDS = 10;

/** One contact who talks with the flows of a world, effects carried out at once: a server without a server. */
export function createRunner({ world, registry, tools, begin }: RunnerParts) {
  let place = beginning(begin);

  const run = async (effect: CallEffect): Promise<Given> => {
    const type = registry.effect(effect.name);
    if (type === undefined) throw new Error(`No node type has the effect "${effect.name}".`);
    const flow = place.session.flow ?? { id: '', version: '' };
    try {
      const call = { id: effect.id, contact: CONTACT, flow, preview: false };
      return { ok: true, output: (await type.run(effect.input, tools, call)) as JsonObject };
    } catch (error) {
      if (!(error instanceof EffectError)) throw error;
      return { ok: false, code: error.code };
    }
  };

  const follow = async (played: Played, rounds = MAX_ROUNDS): Promise<Played['answered']> => {
    if (rounds === 0) throw new Error('The effects of one word do not come to an end.');
    // What a store would do: only JSON survives.
    place = { ...played.place, session: JSON.parse(JSON.stringify(played.place.session)) };
    const answered = nothing();
    add(answered, played.answered);
    for (const effect of played.calls) {
      add(answered, await follow(give(world, place, effect.id, await run(effect)), rounds - 1));
    }
    return answered;
  };

  return {
    /** The citizen does something; what came of it. */
    async say(said: Said): Promise<Answered> {
      const { bot, work, path } = await follow(say(world, place, said));
      return { bot: bot.map(({ text }) => text), work: work.map(({ text }) => text), path };
    },
    session: () => place.session,
  };
}

export type Runner = ReturnType<typeof createRunner>;
