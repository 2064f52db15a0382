/** What a heading is about, where its words are known. */
export type TopicKind =
  | 'general'
  | 'steps'
  | 'ways'
  | 'papers'
  | 'time'
  | 'fee'
  | 'place'
  | 'who'
  | 'result'
  | 'legal'
  | 'condition'
  | 'forms'
  | 'contact'
  | 'note'
  | 'other';

/** A heading with all that stands under it: one answer of the conversation. */
export interface Topic {
  id: string;
  kind: TopicKind;
  /** Its number or letter as written, `I.` or `2)`; citizens do not get it. */
  mark: string;
  title: string;
  text: string;
  /** Left out when false: the text stays in the outline, citizens do not get it. */
  keep: boolean;
}

/** One procedure of a text: its name and its headings. */
export interface Procedure {
  id: string;
  mark: string;
  /** Empty where the text gives none. */
  title: string;
  topics: Topic[];
}

/** What a pasted text says, by procedures and headings, in the order of the text. */
export interface Outline {
  procedures: Procedure[];
}

/** Longest text that is read. */
export const MAX_SOURCE_TEXT = 100_000;

/** More headings than this are no outline that anybody corrects by hand: what follows stays under the last of them. */
export const MAX_TOPICS = 200;
