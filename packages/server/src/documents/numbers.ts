/** What is counted of conversations, without anybody in it. */
import { defineCollection } from '../store/store.ts';

/** How often the steps of a version were passed on one day in Vietnam; whose passages they were stands nowhere. Id is `<flow>.<version>.<day>`. */
export interface PassageDoc {
  flow: string;
  version: string;
  /** ISO. */
  day: string;
  steps: Record<string, { entered: number; left: Record<string, number> }>;
}

export const passages = defineCollection<PassageDoc & { workspace?: string }>('passages', {
  byDay: { fields: ['workspace', 'flow', 'version', 'day'] },
  byDate: { fields: ['workspace', 'day'] },
  byAge: { fields: ['day'] },
});

/** How a day in Vietnam went in a workspace; who wrote stands nowhere. Id is the day. */
export interface DayDoc {
  /** ISO. */
  day: string;
  /** Citizens who wrote that day, each once. */
  people: number;
  messages: number;
  /** Messages that nothing understood. */
  unheard: number;
}

export const days = defineCollection<DayDoc & { workspace?: string }>('days', {
  byDay: { fields: ['workspace', 'day'] },
  byAge: { fields: ['day'] },
});

/** What citizens wrote and nothing understood, masked and counted; who wrote it stands nowhere. Id is a hash of place and folded text. */
export interface UnheardDoc {
  /** Empty: outside of any flow. */
  flow: string;
  node: string;
  text: string;
  count: number;
  /** When it was written last. */
  at: number;
}

export const unheardTexts = defineCollection<UnheardDoc & { workspace?: string }>(
  'unheard-texts',
  {
    byTime: { fields: ['workspace', 'at'] },
    byFlow: { fields: ['workspace', 'flow', 'at'] },
    byAge: { fields: ['at'] },
  },
  ['text'],
);
