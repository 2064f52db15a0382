import type { MachineContext } from '../turn/session.ts';
import type { Emitted, MachineEvent } from './machine-event.ts';

/** A mistake in the code of a step: where, why, and what the machine knew when it happened. */
export interface Failure {
  node?: string;
  /** The error's own words, without anything that the citizen wrote. */
  reason: string;
  context: MachineContext;
}

/** What one event has led to so far. Kept beside XState, which forgets all of a move that throws. */
export interface Journal {
  emitted: Emitted[];
  /** The step in which the machine is now. */
  node: string | undefined;
  failed?: Failure;
}

/** The event of the move that is being made, and its journal: a move is made in one go. */
let open: { event: MachineEvent; journal: Journal } | undefined;

/** Makes a move and keeps a journal of what its event leads to. */
export function withJournal<R>(
  event: MachineEvent,
  node: string | undefined,
  move: (journal: Journal) => R,
): R {
  const journal: Journal = { emitted: [], node };
  const before = open;
  open = { event, journal };
  try {
    return move(journal);
  } finally {
    open = before;
  }
}

/** The journal of an event; undefined under a plain actor. */
export function journalOf(event: MachineEvent): Journal | undefined {
  return open?.event === event ? open.journal : undefined;
}

export function writeDown(journal: Journal, emitted: Emitted): void {
  journal.emitted.push(emitted);
  if (emitted.type === 'path' && emitted.port === undefined) journal.node = emitted.node;
}

/** Notes the first mistake of an event; what throws after it is its consequence. */
export function writeFailure(journal: Journal, error: unknown, context: MachineContext): void {
  if (journal.failed !== undefined) return;
  journal.failed = {
    ...(journal.node === undefined ? {} : { node: journal.node }),
    reason: reasonOf(error, context),
    context,
  };
}

const LONGEST_REASON = 300;
/** Shorter values are found by chance in any sentence. */
const SHORTEST_WORDS = 3;

/** Messages of errors quote what they stumbled over, and that may be what a citizen wrote. */
function reasonOf(error: unknown, { vars }: MachineContext): string {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : 'An unknown error.';
  const kept = said.replaceAll(/"[^"]*"|'[^']*'|`[^`]*`/g, '"…"');
  return Object.values(vars)
    .filter((value): value is string => typeof value === 'string' && value.length >= SHORTEST_WORDS)
    .reduce((text, value) => text.replaceAll(value, '…'), kept)
    .slice(0, LONGEST_REASON);
}
