/** Questions and answers. */
import { defineCollection } from '../store/store.ts';

export interface KnowledgeDoc {
  question: string;
  variants: string[];
  answer: string;
  topic: string;
  source?: string;
  /** ISO date on which a person checked the text. */
  checkedOn?: string;
  updatedAt: number;
}

export const knowledge = defineCollection<KnowledgeDoc & { workspace?: string }>('knowledge', {
  byTopic: { fields: ['workspace', 'topic', 'updatedAt'] },
});
