import type { Choice } from './api.ts';

/** A reason in fewer letters says nothing to whoever reads it later. */
export const SHORTEST_REASON = 10;

/** What a person decides here, with what belongs to it. */
export type Decided =
  | ({ kind: 'publish' | 'approve' } & Choice)
  | { kind: 'ask'; note: string }
  | { kind: 'return'; reason: string };
