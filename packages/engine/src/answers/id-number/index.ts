import { parseIdNumber } from '../../values/index.ts';
import { defineKind } from '../kind.ts';
import { fromParsed } from '../words.ts';
import { preset, words } from './texts.ts';

export interface IdNumberExpect {
  kind: 'id-number';
}

/** The personal identity number of the CCCD: 12 digits. */
export const idNumber = defineKind({
  kind: 'id-number',
  title: words.title,
  variable: 'text',
  class: 'sensitive',
  fields: {},
  personal: true,
  again: words.again,
  preset,
  expect: (): IdNumberExpect => ({ kind: 'id-number' }),
  read: (_, { words: typed, today }) => fromParsed(parseIdNumber(typed ?? '', today), (id) => id.number),
});
