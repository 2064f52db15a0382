import type { AnyActorLogic } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import type { TurnWorld } from '../turn/world.ts';
import { firstSpot, type Spot, type Step, stepOn } from './spot.ts';
import { type StepsParts, stepsFrom } from './steps.ts';

/** One step from a spot: where it leads, and which goals it meets. */
export interface Way {
  step: Step;
  to: string;
  spot: Spot;
  goals: readonly string[];
}

/** Everything that was found: spots by name, the first is where a conversation begins. */
export interface Walked {
  begin: number | undefined;
  first: string;
  ways: ReadonlyMap<string, readonly Way[]>;
  /** Turns that were taken; the search stopped when they were used up. */
  turns: number;
  complete: boolean;
}

export const nodeGoal = (node: string): string => `n ${node}`;
export const portGoal = (node: string, port: string): string => `p ${node} ${port}`;

/** What a turn that failed counts: most likely it went round until it was stopped, for as long as many others. */
const FAILED_TURN = 50;

/** What a step passed: nodes entered, ports left by. */
export function goalsOf({ answered }: Pick<Spot, 'answered'>): string[] {
  return answered.path.flatMap(({ node, port }) =>
    port === undefined ? [nodeGoal(node)] : [nodeGoal(node), portGoal(node, port)],
  );
}

/**
 * Walks the graph of the machine breadth first, with XState's own graph tools over turns: from each spot everything that may come
 * next. The same flow gives the same walk; it ends when all that is wanted is seen, there is nothing more, or `turns` are used up.
 */
export function walk(
  world: TurnWorld,
  parts: StepsParts,
  nameOf: (spot: Spot) => string,
  { begin, turns, wanted }: { begin?: number; turns: number; wanted: ReadonlySet<string> },
): Walked {
  let taken = 0;
  const open = new Set(wanted);
  const start = firstSpot(begin);
  const logic = {
    transition: (spot: Spot, step: Step) => {
      const next = stepOn(world, spot, step);
      taken += next.failed === undefined ? 1 : FAILED_TURN;
      for (const goal of goalsOf(next)) open.delete(goal);
      return next;
    },
    getInitialSnapshot: () => start,
  };
  const map = getAdjacencyMap(
    // A spot is no snapshot of an actor: only these two functions are asked for.
    logic as unknown as AnyActorLogic,
    {
      fromState: start as never,
      events: ((spot: Spot) => stepsFrom(parts, spot)) as never,
      serializeState: ((spot: Spot) => nameOf(spot)) as never,
      serializeEvent: ((step: Step) => step.type) as never,
      stopWhen: (() => open.size === 0 || taken >= turns) as never,
    },
  );
  const ways = new Map(
    Object.entries(map).map(([name, { transitions }]) => [
      name,
      Object.values<{ event: unknown; state: unknown }>(transitions).map((way) => wayOf(way, nameOf)),
    ]),
  );
  return { begin, first: nameOf(start), ways, turns: taken, complete: taken < turns };
}

function wayOf({ event, state }: { event: unknown; state: unknown }, nameOf: (spot: Spot) => string): Way {
  const spot = state as Spot;
  return { step: event as Step, to: nameOf(spot), spot, goals: goalsOf(spot) };
}
