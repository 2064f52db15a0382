/** What a person must look at: parked events, failing steps, messages that were not sent. */
import type { JsonObject } from '@danloi/engine';
import { defineCollection } from '../store/store.ts';
import type { OutboxItem } from './sessions.ts';

/** An event that could not be processed, with its reason, for an operator. */
export interface ParkedDoc {
  workspace: string;
  channel: string;
  session: string;
  event: JsonObject;
  code: string;
  detail: string;
  at: number;
}

export const parked = defineCollection<ParkedDoc>(
  'parked',
  { byWorkspace: { fields: ['workspace', 'at'] } },
  ['event', 'detail'],
);

/** A step whose code fails, counted: what a developer must look at. Id is a hash of all that tells it from others. */
export interface StepFailureDoc {
  workspace: string;
  flow: string;
  version: string;
  node: string;
  /** What is known of it; nothing that a citizen wrote. */
  reason: string;
  count: number;
  firstAt: number;
  at: number;
  /** The outbox item that was counted last: it is not counted twice. */
  lastItem: string;
}

export const stepFailures = defineCollection<StepFailureDoc>('step-failures', {
  byWorkspace: { fields: ['workspace', 'at'] },
  byTime: { fields: ['at'] },
});

/** A message that could not be sent: a person can see it and send it again. */
export interface DeadLetterDoc {
  workspace: string;
  channel: string;
  contact: string;
  item: OutboxItem;
  code: string;
  at: number;
}

export const deadLetters = defineCollection<DeadLetterDoc>(
  'dead-letters',
  {
    byWorkspace: { fields: ['workspace', 'at'] },
    byChannel: { fields: ['channel', 'at'] },
  },
  ['item'],
);
