import { request } from '../api/client.ts';

/** What a person writes of one question. */
export interface Draft {
  question: string;
  variants: string[];
  answer: string;
  topic: string;
  source?: string;
  /** ISO date on which a person checked the text. */
  checkedOn?: string;
}

export interface Entry extends Draft {
  id: string;
  rev: number;
  updatedAt: string;
}

/** How the questions and answers understood a try. */
export interface AskAnswer {
  decision: 'answer' | 'suggest' | 'none';
  answer?: { id: string; question: string; text: string; source?: string };
  suggestions: { id: string; question: string }[];
  score: number;
  /** A word for why; the catalogue has a sentence for each. */
  reason: string;
}

export const KNOWLEDGE = ['knowledge'] as const;
export const TOPICS = ['topics'] as const;

const path = (id: string): string => `/api/knowledge/${encodeURIComponent(id)}`;

/** Entries of all pages; an organisation has some hundreds of them. */
export async function getEntries(): Promise<Entry[]> {
  const entries: Entry[] = [];
  let after: string | undefined;
  do {
    const query = after === undefined ? '?limit=200' : `?limit=200&after=${encodeURIComponent(after)}`;
    const page = await request<{ items: Entry[]; next?: string }>('GET', `/api/knowledge${query}`);
    entries.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return entries;
}

export const addEntry = (draft: Draft) => request<Entry>('POST', '/api/knowledge', draft);
export const saveEntry = (input: { id: string; rev: number; draft: Draft }) =>
  request<Entry>('PUT', path(input.id), { rev: input.rev, ...input.draft });
export const deleteEntry = (id: string) => request<void>('DELETE', path(id));
export const ask = (text: string) => request<AskAnswer>('POST', '/api/knowledge/ask', { text });
