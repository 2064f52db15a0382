import type { Text } from '@danloi/engine/manifest';
import { request } from '../api/client.ts';

export interface StatusAnswer {
  ok: boolean;
  sentence: Text;
  waiting: number;
  parked: number;
  deadLetters: number;
  handOvers: number;
  /** What flows told staff and nobody has dealt with. */
  notices: number;
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

/** What a step of a flow told staff. */
export interface Notice {
  id: string;
  at: string;
  title: string;
  text: string;
  urgent: boolean;
}

/** Ratings of one month about one thing. */
export interface RatingLine {
  month: string;
  about: string;
  /** How many gave one star, two, … five. */
  stars: number[];
  count: number;
  average?: number;
}

export interface RatingsAnswer {
  items: RatingLine[];
  count: number;
  average?: number;
}

export interface RatingComment {
  id: string;
  at: string;
  about: string;
  stars: number;
  comment?: string;
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
export const getNotices = () => request<{ items: Notice[] }>('GET', '/api/notices?open=true&limit=50');
export const finishNotice = (id: string) =>
  request<unknown>('POST', `/api/notices/${encodeURIComponent(id)}/done`);
export const getRatings = () => request<RatingsAnswer>('GET', '/api/ratings');
export const getRatingComments = () =>
  request<{ items: RatingComment[] }>('GET', '/api/ratings/comments?limit=20');
