import type { Text } from '@danloi/engine/manifest';
import { request } from '../api/client.ts';

/** How one day went in the whole organisation. */
export interface WeekDay {
  /** ISO. */
  day: string;
  /** Citizens who wrote that day, each once. */
  people: number;
  messages: number;
  unheard: number;
}

/** What needs this person and has no list of its own, and how the week went. */
export interface TodayAnswer {
  /** Publications at a time that failed, or will because the draft was edited. */
  plans: { flow: string; name: string; at: string; why?: Text }[];
  /** Flows that were to begin by the clock while no server ran. */
  missed: { flow: string; name: string; at: string }[];
  /** Accounts that need consent, at once or from a day on. */
  accounts: { id: string; name: string; endsAt?: string }[];
  unheard: number;
  week: WeekDay[];
}

export const TODAY = ['today'] as const;

export const getToday = () => request<TodayAnswer>('GET', '/api/today');
