import type { Text } from '@danloi/engine/manifest';
import { request } from '../api/client.ts';

export interface StatusAnswer {
  ok: boolean;
  sentence: Text;
  waiting: number;
  parked: number;
  deadLetters: number;
  handOvers: number;
  store: string;
  oldestWaitingMs?: number;
}

/** A message that could not be sent, or a citizen's message that could not be handled. */
export interface LostItem {
  id: string;
  at: string;
  reason: Text;
  /** The last characters of the contact's id, to tell two of them apart. */
  contactTail?: string;
}

export interface HandOver {
  session: string;
  channel: string;
  contactTail: string;
  since: string;
  reason: string;
  chatUrl?: string;
}

const letter = (id: string): string => `/api/dead-letters/${encodeURIComponent(id)}`;

export const getStatus = () => request<StatusAnswer>('GET', '/api/status');
export const getDeadLetters = () => request<{ items: LostItem[] }>('GET', '/api/dead-letters');
export const sendAgain = (id: string) => request<unknown>('POST', `${letter(id)}/send-again`);
export const drop = (id: string) => request<void>('DELETE', letter(id));
export const getParked = () => request<{ items: LostItem[] }>('GET', '/api/parked');
export const getHandOvers = () => request<{ items: HandOver[] }>('GET', '/api/hand-overs');
export const release = (session: string) =>
  request<unknown>('POST', `/api/hand-overs/${encodeURIComponent(session)}/release`);
