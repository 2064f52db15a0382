import { accentFit } from './accents.ts';
import type { Token } from './split.ts';

/** How well a run of typed words agrees with a phrase whose folded key it shares. */
export type PhraseFit = 'same' | 'fewer' | 'other';

/** The worst accent fit of the words of a run against a phrase of equal length; undefined when a key differs. */
export function fitAt(typed: readonly Token[], at: number, phrase: readonly Token[]): PhraseFit | undefined {
  let worst: PhraseFit = 'same';
  for (let i = 0; i < phrase.length; i++) {
    const word = typed[at + i];
    const meant = phrase[i];
    if (word === undefined || meant === undefined || word.key !== meant.key) return undefined;
    const fit = accentFit(word.text, meant.text);
    if (fit === 'other') worst = 'other';
    else if (fit === 'fewer' && worst === 'same') worst = 'fewer';
  }
  return worst;
}

/** `fitAt` for whole texts: both must have the same number of words. */
export function fitWhole(typed: readonly Token[], phrase: readonly Token[]): PhraseFit | undefined {
  return typed.length === phrase.length ? fitAt(typed, 0, phrase) : undefined;
}
