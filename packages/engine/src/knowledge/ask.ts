import { keyOf, type Token, tokens } from '../text/split.ts';
import { featuresOf } from './features.ts';
import type { KnowledgeIndex } from './prepare.ts';
import { accentAgreement, content, expansions, smallTalk, type Word } from './words.ts';

/** Why an answer was given or not, for the author's "why this answer?". */
export type KnowledgeReason =
  | 'exact'
  | 'clear'
  | 'close-call'
  | 'weak'
  | 'far'
  | 'ambiguous-term'
  | 'greeting'
  | 'thanks'
  | 'empty';

export interface KnowledgeAnswer {
  decision: 'answer' | 'suggest' | 'none';
  /** The entry to answer with; only with `answer`. */
  id?: string;
  /** Up to three entries to offer, best first; only with `suggest`. */
  suggestions: string[];
  /** Likeness of the best entry, 0 to 1. */
  score: number;
  reason: KnowledgeReason;
}

/** At least this like, and the entry is answered at once. Measured on the labelled questions in test/knowledge. */
const ANSWER_AT = 0.55;
/** At least this like, and the entry is offered. */
const SUGGEST_AT = 0.3;
/** The best must be ahead of the second by this, else both are offered. */
const AHEAD_BY = 0.06;
const MAX_SUGGESTIONS = 3;
/** A suggestion must reach this share of the best score. */
const NEAR_BEST = 0.6;
/** What full agreement, or full contradiction, of typed accents adds or takes. */
const ACCENT_BONUS = 0.03;
const ACCENT_PENALTY = 0.25;
/** A keyword points less surely than a question. */
const KEYWORD_SHARE = 0.9;

interface Ranked {
  entry: number;
  score: number;
}

/**
 * Finds the entry that a typed question asks for: accents, slips, abbreviations and courtesy forgiven.
 * `answer` when one entry is clearly meant, `suggest` when some may be, `none` for small talk and everything else.
 */
export function askKnowledge(index: KnowledgeIndex, text: string): KnowledgeAnswer {
  const typed = tokens(text);
  const words = content(typed);
  const talk = smallTalk(typed);
  if (talk === 'greeting' || talk === 'thanks') return none(talk);
  if (words.length === 0) return none('empty');
  const exact = exactEntry(index, typed);
  if (exact !== undefined && talk === undefined) {
    const id = index.ids[exact] ?? '';
    return { decision: 'answer', id, suggestions: [], score: 1, reason: 'exact' };
  }
  const expanded = expansions(typed);
  if ([...words, ...expanded.flat()].every((word) => word.asking)) return none('far');
  return decide(index, rank(index, words, expanded), talk !== undefined);
}

function none(reason: KnowledgeReason, score = 0): KnowledgeAnswer {
  return { decision: 'none', suggestions: [], score, reason };
}

function decide(index: KnowledgeIndex, ranked: readonly Ranked[], ambiguous: boolean): KnowledgeAnswer {
  const [best, second] = ranked;
  if (!best || best.score < SUGGEST_AT) return none(ambiguous ? 'ambiguous-term' : 'far', best?.score ?? 0);
  const ahead = best.score - (second?.score ?? 0) >= AHEAD_BY;
  if (best.score >= ANSWER_AT && ahead && !ambiguous) {
    const id = index.ids[best.entry] ?? '';
    return { decision: 'answer', id, suggestions: [], score: best.score, reason: 'clear' };
  }
  const suggestions = ranked
    .filter(({ score }) => score >= Math.max(SUGGEST_AT, best.score * NEAR_BEST))
    .slice(0, MAX_SUGGESTIONS)
    .map(({ entry }) => index.ids[entry] ?? '');
  const reason = ambiguous ? 'ambiguous-term' : best.score >= ANSWER_AT ? 'close-call' : 'weak';
  return { decision: 'suggest', suggestions, score: best.score, reason };
}

/** The one entry with a wording equal to the text, accents in agreement. */
function exactEntry(index: KnowledgeIndex, typed: readonly Token[]): number | undefined {
  const key = keyOf(typed);
  const accented = content(typed);
  const hits = new Set<number>();
  for (const wording of index.wordings) {
    if (wording.key === key && accentAgreement(accented, wording.texts) >= 0) hits.add(wording.entry);
  }
  const [entry] = hits;
  return hits.size === 1 ? entry : undefined;
}

/** Entries by likeness (cosine of tf-idf, best wording of each), accents weighed in. */
function rank(index: KnowledgeIndex, words: readonly Word[], expanded: readonly Word[][]): Ranked[] {
  const sums = new Float64Array(index.wordings.length);
  let square = 0;
  for (const [feature, weight] of featuresOf(words, expanded)) {
    const own = weight * (index.idf.get(feature) ?? index.unknownIdf);
    square += own * own;
    const postings = index.postings.get(feature);
    if (!postings) continue;
    for (let i = 0; i < postings.wordings.length; i++) {
      const place = postings.wordings[i] ?? 0;
      sums[place] = (sums[place] ?? 0) + own * (postings.weights[i] ?? 0);
    }
  }
  const length = Math.sqrt(square) || 1;
  const best = new Map<number, number>();
  sums.forEach((sum, place) => {
    const wording = index.wordings[place];
    if (!wording || sum <= 0) return;
    const likeness = (sum / length) * (wording.keyword ? KEYWORD_SHARE : 1);
    if (likeness < SUGGEST_AT / 2) return;
    const agreement = accentAgreement(words, wording.texts);
    const score = Math.min(1, likeness + agreement * (agreement > 0 ? ACCENT_BONUS : ACCENT_PENALTY));
    if (score > (best.get(wording.entry) ?? 0)) best.set(wording.entry, score);
  });
  return [...best]
    .map(([entry, score]) => ({ entry, score }))
    .sort((a, b) => b.score - a.score || a.entry - b.entry);
}
