import type { Effect, EffectType, InboundEvent, NodeType, SessionState, TurnResult } from '@danloi/engine';
import type { Turning } from '../turn/take.ts';
import type { Chance } from './chance.ts';

/** What a contact's session has taken, in order: ids of events. */
export const logOf = (state: SessionState): string[] => (state.context.vars.log ?? []) as string[];

const WAIT_MS = 5_000;

const wordsOf = (event: InboundEvent): string[] => (event.kind === 'text' ? event.text.split(' ') : []);

const call = (
  event: InboundEvent,
  name: string,
  stage: 'before-commit' | 'after-commit',
): Effect & { kind: 'call' } => ({
  kind: 'call',
  id: `${event.id}/${name}`,
  name,
  input: {},
  node: 'n',
  stage,
  repeat: name === 'once' ? 'ask-a-person' : 'safe',
});

/**
 * A flow of a few words, in place of the engine: it writes down what it takes, and does what the words say.
 * `send` sends a numbered message, `read` looks something up before the commit, `safe` and `once` leave effects,
 * `wait` sets a deadline, `poison` throws always and `flaky` at times.
 */
export function simulatedTurning(chance: Chance): Turning {
  const result = (session: SessionState, effects: Effect[]): TurnResult => ({
    session,
    effects,
    path: [],
    notes: [],
  });
  return {
    async turnWithReads(_world, session, event, now, run) {
      const words = wordsOf(event);
      if (words.includes('poison') || (event.kind === 'timer' && event.timer === 'poison'))
        throw new Error('poison');
      if (words.includes('flaky') && chance.happens(0.3)) throw new Error('flaky');
      if (words.includes('read')) await run(call(event, 'read', 'before-commit'));
      const log = [...logOf(session), event.id];
      const effects = words.flatMap((word, k): Effect[] => {
        if (word === 'send') return [{ kind: 'send', message: { text: `${log.length}.${k}` } }];
        if (word === 'safe' || word === 'once') return [call(event, word, 'after-commit')];
        return word === 'leave' ? [{ kind: 'erase' }] : [];
      });
      const over = event.kind === 'timer' && session.context.timer?.id === event.timer;
      const timer = words.includes('wait')
        ? { id: event.id, due: now + WAIT_MS }
        : over
          ? undefined
          : session.context.timer;
      return result({ ...session, context: { ...session.context, vars: { log }, timer } }, effects);
    },
    fallback: (_world, session) => result(session, [{ kind: 'send', message: { text: 'sorry' } }]),
  };
}

/** The effect types of that flow; `done` hears of each run. */
export function simulatedEffects(run: (name: string, id: string) => Promise<void>): {
  types: readonly NodeType[];
  effect(name: string): EffectType | undefined;
} {
  return {
    types: [],
    effect: (name) =>
      ({
        name,
        repeat: name === 'once' ? 'ask-a-person' : 'safe',
        stage: name === 'read' ? 'before-commit' : 'after-commit',
        run: async (_input: unknown, _tools: unknown, { id }: { id: string }) => {
          await run(name, id);
          return {};
        },
      }) as unknown as EffectType,
  };
}
