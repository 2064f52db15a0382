import type { JsonObject } from '../json.ts';
import type { OutboundMessage } from './message.ts';

/**
 * Anything a turn wants done outside; returned as data, in order, never carried out by the engine.
 * - `send`: a message to the contact.
 * - `call`: an effect type of a node type (see `EffectType`); its result returns as an `effect-result` event that names `id`.
 * - `hand-over`: a person must take this chat.
 * - `erase`: the contact withdrew; their data must go.
 */
export type Effect =
  | { kind: 'send'; message: OutboundMessage; node?: string }
  | {
      kind: 'call';
      /** `<event id>/<index>`: deterministic, so the same turn asks for the same effect. */
      id: string;
      /** `<node type>.<verb>`, the name of an `EffectType` in the registry. */
      name: string;
      input: JsonObject;
      node: string;
      /**
       * `before-commit`: reads only, cheap and repeatable; the server runs it at once and feeds the result to the
       * next turn before it commits. `after-commit`: goes to the outbox.
       */
      stage: 'before-commit' | 'after-commit';
      /** May it be done again after a crash in its middle? `ask-a-person` never repeats by itself. */
      repeat: 'safe' | 'ask-a-person';
    }
  | { kind: 'hand-over'; reason: string }
  | { kind: 'erase' };

/** An effect that asks the world. */
export type CallEffect = Extract<Effect, { kind: 'call' }>;
