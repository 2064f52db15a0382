import { hash } from 'node:crypto';
import type { Effect, InboundEvent, JsonObject, NodeFailure, SessionState } from '@danloi/engine';
import { newSession } from '@danloi/engine';
import { type OutboxItem, type ParkedDoc, parked } from '../documents.ts';
import type { Passed } from '../numbers/index.ts';
import type { Write } from '../store/store.ts';
import { sessionId, type Whose } from './session-doc.ts';

/** An event could not be turned, for a reason that is told by its code. */
class PoisonError extends Error {
  override readonly name = 'PoisonError';
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Larger sessions are refused before they are written: something grows without end. */
const MAX_STATE_CHARS = 256 * 1024;
const MAX_EFFECTS = 64;

/** Throws when a turn's outcome is beyond what one session may hold. */
export function checkBudget(turned: { session: SessionState; effects: readonly Effect[] }): void {
  if (turned.effects.length > MAX_EFFECTS) throw new PoisonError('turn.too-many-effects');
  if (sizeOf(turned.session, MAX_STATE_CHARS) > MAX_STATE_CHARS) throw new PoisonError('turn.too-large');
}

/** Roughly the length of a value's JSON; stops counting beyond `enough`. */
function sizeOf(value: unknown, enough: number): number {
  if (typeof value === 'string') return value.length + 2;
  if (typeof value !== 'object' || value === null) return 5;
  let size = 2;
  for (const key in value) {
    size += key.length + 4 + sizeOf((value as Record<string, unknown>)[key], enough - size);
    if (size > enough) return size;
  }
  return size;
}

/** The code under which an error parks its event. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' && /^[a-z][a-z.-]{0,60}$/.test(code) ? code : 'turn.failed';
}

/** Where it failed, for an operator: the node, never what somebody wrote. */
function detailOf(error: unknown): string {
  const node = error instanceof Error ? (error as { node?: unknown }).node : undefined;
  return typeof node === 'string' ? node : error instanceof Error ? error.name : '';
}

type ParkBody = Extract<OutboxItem['body'], { kind: 'park' }>;

/** What the session leaves in its outbox for an event that could not be turned: the record follows from there. */
export const parkBody = (event: InboundEvent, code: string, error?: unknown): ParkBody => ({
  kind: 'park',
  event: event as InboundEvent & JsonObject,
  code,
  detail: detailOf(error),
});

/** What a turn, or what stands in for one, leaves. */
export interface Turned extends Passed {
  session: SessionState;
  effects: Effect[];
  /** Steps whose code failed; the conversation went on without them. */
  failures?: NodeFailure[];
  /** The citizen's words answered a question whose answer is kept closed. */
  confidential?: true;
  /** Values that are kept closed: they are shown to nobody in passing. */
  closed?: readonly string[];
  /** Set when the event could not be turned. */
  park?: ParkBody;
}

/** The record itself. Its id follows from the event: parking twice leaves one. */
export function toParked(whose: Whose, { event, code, detail }: Omit<ParkBody, 'kind'>, now: number): Write {
  const { workspace, channel } = whose;
  const session = sessionId(whose);
  const id = hash('sha256', `${session}|${String(event.id)}`, 'hex').slice(0, 32);
  const doc: ParkedDoc & { id: string } = { id, workspace, channel, session, event, code, detail, at: now };
  return { op: 'insert', collection: parked, doc };
}

const SORRY =
  'Xin lỗi, hệ thống vừa gặp trục trặc nên chưa trả lời được tin nhắn này. ' +
  'Anh/chị vui lòng gõ "menu" để bắt đầu lại.';

/** What a contact gets when not even the engine's own fallback works: a new start and a word. */
export function lastResort(state: SessionState): { session: SessionState; effects: Effect[] } {
  const kept = state.handOver ? { handOver: state.handOver } : {};
  return {
    session: { ...newSession(), ...kept },
    effects: state.handOver ? [] : [{ kind: 'send', message: { text: SORRY } }],
  };
}
