import { isDeepStrictEqual } from 'node:util';
import {
  type Effect,
  fallback,
  newSession,
  type SessionState,
  type TurnResult,
  type TurnWorld,
  turn,
} from '@danloi/engine';
import type { Tried } from './turns.ts';

/** What one event makes of a session, by plain turns one after the other. */
export interface Expected {
  state: SessionState;
  /** Ids of what is left in the outbox, in order, with the words of messages. */
  items: { id: string; kind: string; text?: string }[];
}

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
export const same = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a) === JSON.stringify(b) || isDeepStrictEqual(plain(a), plain(b));

/** The model: a contact's session is its events, one after the other, each turned once. */
export class Model {
  readonly #world: TurnWorld;

  constructor(world: TurnWorld) {
    this.#world = world;
  }

  /**
   * What becomes of a session when these events are taken in this order. Of each event there may be several tries of
   * servers that did not come to a commit, at other times: one of them has to explain what was committed.
   */
  explain(
    from: SessionState | undefined,
    events: readonly (readonly Tried[])[],
    committed: SessionState,
  ): Expected | undefined {
    const [tries, ...rest] = events;
    const state = from ?? newSession();
    if (!tries) return same(state, committed) ? { state, items: [] } : undefined;
    for (const tried of tries) {
      if (!same(tried.before, state)) continue;
      const one = this.#take(state, tried);
      const all = one && this.explain(one.state, rest, committed);
      if (one && all) return { state: all.state, items: [...one.items, ...all.items] };
    }
    return undefined;
  }

  #take(state: SessionState, tried: Tried): Expected | undefined {
    const { event, now, failed, fallbackAt } = tried;
    if (!failed) return itemsOf(event.id, this.#turn(state, tried));
    if (fallbackAt === undefined) return undefined;
    const { state: after, items } = itemsOf(event.id, fallback(this.#world, plain(state), fallbackAt ?? now));
    return { state: after, items: [...items, { id: `${event.id}/park`, kind: 'park' }] };
  }

  #turn(state: SessionState, { event, now, reads }: Tried): Pick<TurnResult, 'session' | 'effects'> {
    let result = turn(this.#world, plain(state), event, now);
    const effects: Effect[] = [];
    for (const read of [...reads, undefined]) {
      effects.push(
        ...result.effects.filter((one) => !(one.kind === 'call' && one.stage === 'before-commit')),
      );
      if (read) result = turn(this.#world, result.session, read, now);
    }
    return { session: result.session, effects };
  }
}

function itemsOf(event: string, { session, effects }: Pick<TurnResult, 'session' | 'effects'>): Expected {
  const items = effects.flatMap((effect, index) => {
    if (effect.kind === 'hand-over') return [];
    const id = effect.kind === 'call' ? effect.id : `${event}/${index}`;
    const text = effect.kind === 'send' ? (effect.message.text ?? '') : undefined;
    return [{ id, kind: effect.kind, ...(text === undefined ? {} : { text }) }];
  });
  return { state: session, items };
}
