import { parseCandidateNumber } from '../../values/index.ts';
import { defineKind } from '../kind.ts';
import { fromParsed } from '../words.ts';
import { preset, words } from './texts.ts';

export interface CandidateNumberExpect {
  kind: 'candidate-number';
}

/** A candidate number (số báo danh) of this year's graduation exam. */
export const candidateNumber = defineKind({
  kind: 'candidate-number',
  title: words.title,
  variable: 'text',
  fields: {},
  again: words.again,
  preset,
  expect: (): CandidateNumberExpect => ({ kind: 'candidate-number' }),
  read: (_, { words: typed, today }) =>
    fromParsed(parseCandidateNumber(typed ?? '', Number(today.slice(0, 4))), (candidate) => candidate.number),
});
