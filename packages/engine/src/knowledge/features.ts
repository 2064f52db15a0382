import type { Word } from './words.ts';

/** Weights of the three kinds of features; words carry the meaning, letters forgive slips. */
const WORD = 1;
const PAIR = 0.9;
const LETTERS = 0.35;
/** A word of mere asking counts this much of a word of substance. */
const ASKING = 0.4;
/** What an abbreviation stands for counts this much of what was written. */
const EXPANSION = 0.8;

/** Features of a text (words, pairs of neighbours, runs of 3 and 4 letters) with their weights before idf. */
export function featuresOf(
  words: readonly Word[],
  expanded: readonly (readonly Word[])[],
): Map<string, number> {
  const features = new Map<string, number>();
  collect(words, 1, features);
  for (const more of expanded) collect(more, EXPANSION, features);
  return features;
}

/** The stronger mention counts; saying a word twice does not make it weigh more. */
function put(features: Map<string, number>, feature: string, weight: number): void {
  if (weight > (features.get(feature) ?? 0)) features.set(feature, weight);
}

function collect(words: readonly Word[], scale: number, features: Map<string, number>): void {
  words.forEach((word, i) => {
    const own = scale * (word.asking ? ASKING : 1);
    put(features, `w ${word.key}`, own * WORD);
    const next = words[i + 1];
    if (next)
      put(features, `p ${word.key} ${next.key}`, scale * (next.asking && word.asking ? ASKING : 1) * PAIR);
    const padded = `_${word.key}${next ? `_${next.key}` : '_'}`;
    // Runs that begin in this word; they may reach into the next one, as a forgotten blank would make them.
    for (let at = 0; at <= word.key.length; at++) {
      for (const size of [3, 4]) {
        const run = padded.slice(at, at + size);
        if (run.length === size) put(features, `l ${run}`, own * LETTERS);
      }
    }
  });
}
