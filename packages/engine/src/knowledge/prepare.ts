import { keyOf, tokens } from '../text/split.ts';
import { featuresOf } from './features.ts';
import { content, expansions } from './words.ts';

/** A question of the public body with its answer. */
export interface KnowledgeEntry {
  id: string;
  question: string;
  /** Other ways to ask the same. */
  variants?: string[];
  answer: string;
  /** Words that alone point to this entry. */
  keywords?: string[];
}

/** One way of asking for an entry. */
export interface Wording {
  /** Place of the entry in `ids`. */
  entry: number;
  /** Folded text: an equal question is an exact hit. */
  key: string;
  /** A keyword points, a question asks. */
  keyword: boolean;
  /** Words as written, by key: for the accents. */
  texts: Map<string, string[]>;
}

/** Where a feature occurs: places in `wordings`, with normalised weights. */
interface Postings {
  wordings: Uint32Array;
  weights: Float32Array;
}

/** Entries made ready for asking. Immutable; a question costs by its own length and the entries that share words. */
export interface KnowledgeIndex {
  ids: readonly string[];
  wordings: readonly Wording[];
  postings: ReadonlyMap<string, Postings>;
  idf: ReadonlyMap<string, number>;
  /** Weight of a feature that no entry has. */
  unknownIdf: number;
}

/** Builds the index of a list of entries (about 1 ms per ten entries). Empty wordings are left out. */
export function prepareKnowledge(entries: readonly KnowledgeEntry[]): KnowledgeIndex {
  const wordings: Wording[] = [];
  const features: Map<string, number>[] = [];
  entries.forEach((entry, place) => {
    const add = (text: string, keyword: boolean) => {
      const typed = tokens(text);
      const words = content(typed);
      if (words.length === 0) return;
      const expanded = expansions(typed);
      const texts = new Map<string, string[]>();
      for (const word of [...words, ...expanded.flat()]) {
        texts.set(word.key, [...(texts.get(word.key) ?? []), word.text]);
      }
      wordings.push({ entry: place, key: keyOf(typed), keyword, texts });
      features.push(featuresOf(words, expanded));
    };
    for (const text of [entry.question, ...(entry.variants ?? [])]) add(text, false);
    for (const text of entry.keywords ?? []) add(text, true);
  });
  const idf = inverseFrequencies(wordings, features, entries.length);
  return {
    ids: entries.map((entry) => entry.id),
    wordings,
    postings: postingsOf(features, idf),
    idf,
    unknownIdf: Math.log(1 + entries.length),
  };
}

/** A feature counts once per entry, however many variants repeat it. */
function inverseFrequencies(
  wordings: readonly Wording[],
  features: readonly Map<string, number>[],
  count: number,
): Map<string, number> {
  const entriesWith = new Map<string, Set<number>>();
  features.forEach((own, i) => {
    const entry = wordings[i]?.entry ?? 0;
    for (const feature of own.keys()) {
      const set = entriesWith.get(feature);
      if (set) set.add(entry);
      else entriesWith.set(feature, new Set([entry]));
    }
  });
  return new Map([...entriesWith].map(([feature, set]) => [feature, Math.log(1 + count / set.size)]));
}

function postingsOf(
  features: readonly Map<string, number>[],
  idf: ReadonlyMap<string, number>,
): Map<string, Postings> {
  const lists = new Map<string, { wordings: number[]; weights: number[] }>();
  features.forEach((own, place) => {
    const weights = [...own].map(([feature, weight]) => [feature, weight * (idf.get(feature) ?? 0)] as const);
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    for (const [feature, weight] of weights) {
      const list = lists.get(feature) ?? { wordings: [], weights: [] };
      list.wordings.push(place);
      list.weights.push(weight / length);
      lists.set(feature, list);
    }
  });
  return new Map(
    [...lists].map(([feature, list]) => [
      feature,
      { wordings: Uint32Array.from(list.wordings), weights: Float32Array.from(list.weights) },
    ]),
  );
}
