import { request } from '../api/client.ts';
import { flowPath } from '../api/flow-path.ts';

/** The days that numbers are added up over; the last one is today. */
export const SPANS = [1, 7, 30] as const;
export type Span = (typeof SPANS)[number];

export interface StepNumbers {
  node: string;
  entered: number;
  exits: { port: string; passed: number }[];
}

export interface FlowNumbers {
  /** Absent while nothing is live. */
  version?: number;
  from?: string;
  to?: string;
  steps: StepNumbers[];
}

/** What a citizen wrote and nothing understood, masked by the server. */
export interface Unheard {
  id: string;
  text: string;
  count: number;
  at: string;
  /** Empty: outside of any flow. */
  flow: string;
  node: string;
}

export const UNHEARD = ['unheard'] as const;
export const numbersKey = (flow: string, days: Span) => ['numbers', flow, days] as const;

export const getNumbers = (flow: string, days: Span): Promise<FlowNumbers> =>
  request('GET', `${flowPath(flow)}/numbers?days=${days}`);

export interface UnheardPage {
  items: Unheard[];
  next?: string;
}

/** The last ones of a flow, or of the whole organisation; `after` gives the page that follows. */
export const getUnheard = (flow?: string, after?: string): Promise<UnheardPage> => {
  const query = new URLSearchParams({ limit: '50' });
  if (flow !== undefined) query.set('flow', flow);
  if (after !== undefined) query.set('after', after);
  return request('GET', `/api/unheard?${query}`);
};

export const dismissUnheard = (id: string): Promise<void> => request('DELETE', `/api/unheard/${id}`);
