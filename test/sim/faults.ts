import { Chance } from '../../packages/server/src/testing/chance.ts';
import type { Plan } from './plan.ts';

export type Fault =
  /** Answered at once. */
  | 'none'
  /** Certainly not done, and the caller hears an error. */
  | 'not-done'
  /** Done, and the caller hears an error. */
  | 'done-but-unknown'
  /** The caller hears an error; it is done later. */
  | 'done-later'
  /** Done, and answered after a while. */
  | 'slow'
  /** Refused by the other side. */
  | 'refused';

/** Decides by the seed which call to the outside goes wrong, and how. In the calm at the end none does. */
export class Faults {
  calm = false;
  /** How often each kind was met. */
  readonly met = new Map<string, number>();
  readonly #chance: Chance;
  readonly #plan: Plan;
  readonly #calls = { store: 0, network: 0 };

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#chance = new Chance(plan.seed * 17 + 3);
  }

  /** Calls of this kind so far. */
  calls(kind: 'store' | 'network'): number {
    return this.#calls[kind];
  }

  ofStore(): Fault {
    return this.#draw('store', this.#plan.store, ['not-done', 'done-but-unknown', 'done-later', 'slow']);
  }

  ofNetwork(): Fault {
    return this.#draw('network', this.#plan.network, ['not-done', 'done-but-unknown', 'slow', 'refused']);
  }

  /** Of what was under way when its server died, some is done and some is not. */
  survives(): boolean {
    return this.#chance.happens(0.5);
  }

  below(n: number): number {
    return this.#chance.below(n);
  }

  happens(probability: number): boolean {
    return !this.calm && this.#chance.happens(probability);
  }

  note(what: string): void {
    this.met.set(what, (this.met.get(what) ?? 0) + 1);
  }

  #draw(call: 'store' | 'network', rate: number, kinds: readonly [Fault, ...Fault[]]): Fault {
    this.#calls[call]++;
    const { nth } = this.#plan;
    const wanted = nth?.call === call && nth.n === this.#calls[call] ? nth.how : undefined;
    const fault = wanted ?? (this.happens(rate) ? this.#chance.of(kinds) : 'none');
    if (fault !== 'none') this.note(`${call} ${fault}`);
    return fault;
  }
}
