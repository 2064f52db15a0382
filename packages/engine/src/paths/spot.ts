import type { LoadedMachine } from '../compile/load.ts';
import type { StateJson } from '../compile/machine-json.ts';
import type { CallEffect } from '../turn/effect.ts';
import type { TurnWorld } from '../turn/world.ts';
import type { Deciding } from './deciding.ts';
import { type Answered, beginning, type Given, give, nothing, type Place, type Played, say } from './play.ts';
import type { Said } from './said.ts';

/** A place in the search: where the conversation stands, and what the last step led to. */
export interface Spot {
  place: Place;
  answered: Answered;
  /** Its result is what comes next. */
  call?: CallEffect;
  /** Times that the flow was begun. */
  begun: number;
  /** The turn could not be taken. */
  failed?: string;
}

/** What may come next: a word of the citizen, or the result of an effect. */
export type Step = { type: string } & ({ said: Said } | { given: Given; node: string });

export const firstSpot = (begin?: number): Spot => ({
  place: beginning(begin),
  answered: nothing(),
  begun: 0,
});

/** One step on; never throws. */
export function stepOn(world: TurnWorld, spot: Spot, step: Step): Spot {
  try {
    if ('said' in step) return spotOf(spot, say(world, spot.place, step.said), step.said.kind);
    if (spot.call === undefined) return spot;
    return spotOf(spot, give(world, spot.place, spot.call.id, step.given), undefined);
  } catch (error) {
    return { ...spot, answered: nothing(), failed: error instanceof Error ? error.message : 'unknown' };
  }
}

function spotOf(before: Spot, { place, answered, calls }: Played, said: string | undefined): Spot {
  const call = calls.find(({ id }) => id === place.session.context.pending);
  const began = said !== undefined && before.place.session.flow === undefined && answered.path.length > 0;
  const { call: _given, failed: _was, ...rest } = before;
  return {
    ...rest,
    place,
    answered,
    begun: before.begun + (began ? 1 : 0),
    ...(call === undefined ? {} : { call }),
  };
}

/** The state in which the flow waits; undefined outside of it. */
export function stateAt(machine: LoadedMachine, { place }: Spot): StateJson | undefined {
  const { flow, state } = place.session;
  return flow?.id === machine.flow.id ? machine.state(state) : undefined;
}

/**
 * Names spots so that those in which the same can happen have one name: by the state of the machine, tries and page, and of its
 * context only what decides ways. At most `most` contexts of one state are told apart: a search over values would never end.
 */
export function namer(machine: LoadedMachine, deciding: Deciding, most: number): (spot: Spot) => string {
  const known = new Map<string, Map<string, string>>();
  return (spot) => {
    if (spot.failed !== undefined) return 'failed';
    const { session } = spot.place;
    const { tries, page = 0, memory = null } = session.context;
    const state = stateAt(machine, spot);
    const kept = state === undefined ? JSON.stringify([memory, spot.begun]) : contextOf(spot, deciding);
    const call = spot.call === undefined ? '' : ` ${spot.call.name}`;
    const name =
      state === undefined
        ? `out ${session.handOver === undefined}`
        : `in ${String(session.state)}${call} ${tries} ${page}`;
    const names = known.get(name) ?? new Map<string, string>();
    known.set(name, names);
    const there = names.get(kept);
    if (there !== undefined) return there;
    const fresh = `${name} ${Math.min(names.size, most - 1)}`;
    names.set(kept, fresh);
    return fresh;
  };
}

function contextOf({ place, begun }: Spot, deciding: Deciding): string {
  const {
    vars,
    offered,
    trail: _trail,
    calls: _calls,
    timer,
    pending: _pending,
    ...rest
  } = place.session.context;
  const values = [...deciding.names].map((name) => (Object.hasOwn(vars, name) ? vars[name] : null));
  const ids = offered.map(({ id }) => id).join(' ');
  return JSON.stringify([values, ids.slice(0, 300), timer !== undefined, begun, rest]);
}
