import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askKnowledge, type KnowledgeEntry, prepareKnowledge } from '@danloi/engine';
import { describe, expect, it } from 'vitest';
import questions from './questions.json' with { type: 'json' };

/**
 * The questions and answers of the sample, asked as people ask: without accents, with slips, shortened. `questions.json` has
 * the wanted entry over each question; under the empty name stands what has no answer here.
 */
const file = join(import.meta.dirname, '../../templates/sample/knowledge.json');
const entries = JSON.parse(readFileSync(file, 'utf8')) as KnowledgeEntry[] | { entries: KnowledgeEntry[] };
const index = prepareKnowledge(Array.isArray(entries) ? entries : entries.entries);

const asked = Object.entries(questions as Record<string, string[]>).flatMap(([wanted, texts]) =>
  texts.map((text) => ({ wanted, text, found: askKnowledge(index, text) })),
);
const known = asked.filter(({ wanted }) => wanted !== '');
const unknown = asked.filter(({ wanted }) => wanted === '');

describe('questions as people type them', () => {
  it('never answers with another entry than the one that is meant', () => {
    const wrong = known.filter(({ wanted, found }) => found.decision === 'answer' && found.id !== wanted);
    expect(wrong.map(({ text, found }) => `${text} → ${found.id}`)).toEqual([]);
  });

  it('answers or offers the entry that is meant', () => {
    const missed = known.filter(
      ({ wanted, found }) => found.id !== wanted && !found.suggestions.includes(wanted),
    );
    expect(missed.map(({ text, wanted }) => `${text} (${wanted})`)).toEqual([]);
  });

  it('answers nine of ten at once', () => {
    const answered = known.filter(({ wanted, found }) => found.decision === 'answer' && found.id === wanted);
    expect(answered.length / known.length).toBeGreaterThanOrEqual(0.9);
  });

  it('answers nothing that it does not know', () => {
    const answered = unknown.filter(({ found }) => found.decision === 'answer');
    expect(answered.map(({ text, found }) => `${text} → ${found.id}`)).toEqual([]);
  });
});
