import type { TurnResult } from '@danloi/engine';
import type { DayDoc, PassageDoc } from '../documents.ts';

/** What a turn passed and did not understand: all that is counted of it. Nothing in it says whose turn it was. */
export type Passed = Pick<TurnResult, 'visits' | 'unheard'> & {
  /** A citizen wrote: for the first time on this day, or again. */
  wrote?: 'first' | 'again';
};

/** Passages of one version of a flow on one day, not yet written. */
export type Counts = Pick<PassageDoc, 'flow' | 'version' | 'day' | 'steps'>;

/** Words that nothing understood, not yet written. */
export interface Unheard {
  workspace: string;
  flow: string;
  node: string;
  text: string;
  count: number;
  at: number;
}

/** Different texts held between two writes; what comes beyond is not counted, so that a flood stays small. */
const MOST_TEXTS = 500;

/** What has been counted since it was last taken. */
export class Tally {
  readonly #counts = new Map<string, Counts & { workspace: string }>();
  readonly #unheard = new Map<string, Unheard>();
  readonly #days = new Map<string, DayDoc & { workspace: string }>();

  add(workspace: string, { visits = [], unheard, wrote }: Passed, day: string, at: number): void {
    if (wrote !== undefined) {
      const key = JSON.stringify([workspace, day]);
      const known = this.#days.get(key) ?? { workspace, day, people: 0, messages: 0, unheard: 0 };
      known.people += wrote === 'first' ? 1 : 0;
      known.messages += 1;
      known.unheard += unheard === undefined ? 0 : 1;
      this.#days.set(key, known);
    }
    for (const { flow, version, node, port } of visits) {
      const key = JSON.stringify([workspace, flow, version, day]);
      const counts = this.#counts.get(key) ?? { workspace, flow, version, day, steps: {} };
      this.#counts.set(key, counts);
      addSteps(counts.steps, { [node]: port === undefined ? { entered: 1 } : { left: { [port]: 1 } } });
    }
    if (unheard === undefined || unheard.text === '') return;
    const { flow = '', node = '', text } = unheard;
    const key = JSON.stringify([workspace, flow, node, text]);
    const known = this.#unheard.get(key);
    if (known === undefined && this.#unheard.size >= MOST_TEXTS) return;
    this.#unheard.set(key, { workspace, flow, node, text, count: (known?.count ?? 0) + 1, at });
  }

  /** Everything counted so far; the tally is empty afterwards. */
  take(): {
    counts: (Counts & { workspace: string })[];
    days: (DayDoc & { workspace: string })[];
    unheard: Unheard[];
  } {
    const taken = {
      counts: [...this.#counts.values()],
      days: [...this.#days.values()],
      unheard: [...this.#unheard.values()],
    };
    this.#days.clear();
    this.#counts.clear();
    this.#unheard.clear();
    return taken;
  }
}

/** Adds the counts of steps to others. */
export function addSteps(sum: PassageDoc['steps'], more: Readonly<Record<string, Partial<Step>>>): void {
  for (const [node, step] of Object.entries(more)) {
    sum[node] = added(Object.hasOwn(sum, node) ? sum[node] : undefined, step);
  }
}

type Step = PassageDoc['steps'][string];

/** The sum of two counts of a step. */
function added(a: Step | undefined, b: Partial<Step>): Step {
  const left = Object.fromEntries(Object.entries(a?.left ?? {}));
  for (const [port, count] of Object.entries(b.left ?? {})) {
    left[port] = (Object.hasOwn(left, port) ? (left[port] ?? 0) : 0) + count;
  }
  return { entered: (a?.entered ?? 0) + (b.entered ?? 0), left };
}
