/** What flows record of citizens: submissions, notices, ratings, consents. */
import { defineCollection } from '../store/store.ts';

export interface SubmissionDoc {
  caseNumber: string;
  /** What case numbers are counted within: `TG-2026`. */
  series: string;
  number: number;
  /** Finds the reports of a contact without opening any. */
  contactKey: string;
  form: string;
  urgent: boolean;
  confidential: boolean;
  status: 'new' | 'open' | 'done';
  receivedAt: number;
  flow: { id: string; version: string };
  channel: string;
  /** The contact's id on the channel, sealed. */
  contact: string;
  /** Sealed JSON of the fields (`v1.…`): a report is never stored in clear. */
  sealedFields: string;
  media: string[];
  history: { at: number; by: string; what: string; note?: string }[];
}

export const submissions = defineCollection<SubmissionDoc & { workspace?: string }>('submissions', {
  byStatus: { fields: ['workspace', 'status', 'receivedAt'] },
  byTime: { fields: ['workspace', 'receivedAt'] },
  byNumber: { fields: ['workspace', 'series', 'number'], unique: true },
  byContact: { fields: ['workspace', 'contactKey'] },
});

/** What a flow told staff; its words may be a citizen's. Id is a hash of the effect. */
export interface NoticeDoc {
  title: string;
  text: string;
  urgent: boolean;
  flow: { id: string; version: string };
  /** Finds the notices about a contact without opening any. */
  contactKey: string;
  at: number;
  /** Set while nobody has dealt with it. */
  openSince?: number;
  done?: { at: number; by: string };
}

export const notices = defineCollection<NoticeDoc & { workspace?: string }>(
  'notices',
  {
    byTime: { fields: ['workspace', 'at'] },
    byOpen: { fields: ['workspace', 'openSince'] },
    byContact: { fields: ['workspace', 'contactKey'] },
  },
  ['title', 'text'],
);

/** One answer to a satisfaction question; nothing in it says whose. Id is a hash of the effect. */
export interface RatingDoc {
  stars: number;
  comment?: string;
  about: string;
  /** `yyyy-mm` in Vietnam. */
  month: string;
  flow: { id: string; version: string };
  at: number;
}

export const ratings = defineCollection<RatingDoc & { workspace?: string }>(
  'ratings',
  {
    byTime: { fields: ['workspace', 'at'] },
    byScore: { fields: ['workspace', 'month', 'about', 'stars'] },
  },
  ['comment'],
);

/** Proof that a contact agreed to, or declined, a text: only ever added. Id is a hash of the effect. */
export interface ConsentDoc {
  /** Finds what a contact agreed to without opening any; emptied when the contact withdraws. */
  contactKey: string;
  purpose: string;
  version: string;
  /** The text that was shown. */
  text: string;
  /** SHA-256 of the text: stays as proof of what was asked. */
  textHash: string;
  agreed: boolean;
  flow: { id: string; version: string };
  at: number;
}

export const consents = defineCollection<ConsentDoc & { workspace?: string }>(
  'consents',
  {
    byTime: { fields: ['workspace', 'at'] },
    byContact: { fields: ['workspace', 'contactKey', 'at'] },
  },
  ['text'],
);
