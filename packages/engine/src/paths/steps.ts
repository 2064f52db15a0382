import type { LoadedMachine } from '../compile/load.ts';
import { todayOf } from '../compile/machine-event.ts';
import type { StateJson } from '../compile/machine-json.ts';
import type { Registry } from '../node-type/registry.ts';
import { type Deciding, namesIn } from './deciding.ts';
import { resultsOf } from './outputs.ts';
import type { Said } from './said.ts';
import { answersTo, type Expected, MISFITS } from './samples.ts';
import { type Spot, type Step, stateAt } from './spot.ts';

export interface StepsParts {
  machine: LoadedMachine;
  registry: Pick<Registry, 'effect'>;
  deciding: Deciding;
  /** Titles of the variables, by name. */
  variables: ReadonlyMap<string, string>;
  /** Values of one variable that are tried at one place. */
  literals: number;
  /** How the flow is begun; the first that does it. */
  starts: readonly Said[];
}

/** The flow is begun at most so often in one conversation: what is remembered from before counts then. */
const MOST_BEGINNINGS = 2;
const MINUTE_MS = 60_000;

/**
 * What may come next, from what the state itself says that it waits for: each offered option, values that fit and near every
 * value that matters, what does not fit, silence until the deadline, each result of an effect.
 */
export function stepsFrom(parts: StepsParts, spot: Spot): Step[] {
  const { machine, registry, deciding } = parts;
  if (spot.failed !== undefined) return [];
  const state = stateAt(machine, spot);
  if (state === undefined) return startsFrom(parts, spot);
  if (spot.call !== undefined) {
    const { name, node } = spot.call;
    return resultsOf(registry.effect(name), { name: String(spot.place.session.state), state }, deciding).map(
      (given, place) => ({
        type: `result ${place}`,
        given,
        node,
      }),
    );
  }
  // Asked again after an answer that did not fit: what fits was tried the first time.
  const isFirst = spot.place.session.context.tries === 0;
  const fitting = isFirst ? [...options(spot), ...answers(parts, state, spot), ...silence(spot)] : [];
  const said = [...fitting, ...MISFITS];
  const seen = new Set<string>();
  return said.flatMap((one) => {
    const type = JSON.stringify(one);
    if (seen.has(type)) return [];
    seen.add(type);
    return [{ type, said: one }];
  });
}

function startsFrom({ starts }: StepsParts, { place, begun }: Spot): Step[] {
  const { session } = place;
  const isNew = begun === 0 && session.flow === undefined;
  const again =
    begun < MOST_BEGINNINGS && session.context.memory !== undefined && session.handOver === undefined;
  if (!isNew && !again) return [];
  return starts.map((said) => ({ type: JSON.stringify(said), said }));
}

/** A tap where the button is on the screen; further pages by their words. */
function options({ place }: Spot): Said[] {
  const payloads = new Set(place.session.context.offered.map(({ payload }) => payload));
  const onScreen = place.buttons.flatMap((button) =>
    button.kind === 'choice' && payloads.has(button.payload) ? [button.label] : [],
  );
  const hidden = place.session.context.offered
    .map(({ label }) => label)
    .filter((label) => !onScreen.includes(label));
  return [
    ...onScreen.map((label): Said => ({ kind: 'tap', label })),
    ...hidden.map((text): Said => ({ kind: 'text', text })),
  ];
}

function answers({ deciding, variables, literals: most }: StepsParts, state: StateJson, spot: Spot): Said[] {
  const transitions = state.on?.answer ?? [];
  const params = transitions.flatMap(({ guard, actions = [] }) => [
    guard?.params,
    ...actions.map((action) => action.params),
  ]);
  const expects = new Map<string, Expected>();
  for (const one of params) {
    const expect = one?.expect;
    if (
      typeof expect === 'object' &&
      expect !== null &&
      !Array.isArray(expect) &&
      typeof expect.kind === 'string'
    ) {
      expects.set(JSON.stringify(expect), expect as Expected);
    }
  }
  const known = new Set(variables.keys());
  const written = new Set(params.flatMap((one) => namesIn(JSON.stringify(one ?? {}), known)));
  const title = [...written].map((name) => variables.get(name) ?? '').join(' ');
  const near = deciding.near(String(spot.place.session.state), written, most);
  const literals = [...near.values()].flat();
  const today = todayOf({ now: spot.place.now });
  const fitting = [...expects.values()].flatMap((expect) => answersTo(expect, { literals, today, title }));
  // A type that waits for answers in a way of its own: everything is tried.
  const isOwn = expects.size === 0 && transitions.length > 0;
  return isOwn ? answersTo({ kind: 'any' }, { literals, today, title }) : fitting;
}

/** Until the deadline, whole minutes. */
function silence({ place }: Spot): Said[] {
  const { timer } = place.session.context;
  if (timer === undefined) return [];
  return [{ kind: 'wait', minutes: Math.max(1, Math.ceil((timer.due - place.now) / MINUTE_MS)) }];
}
