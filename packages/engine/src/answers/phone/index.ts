import { parsePhone } from '../../values/index.ts';
import { defineKind } from '../kind.ts';
import { fromParsed } from '../words.ts';
import { preset, words } from './texts.ts';

export interface PhoneExpect {
  kind: 'phone';
}

/** A mobile number, typed or shared. */
export const phone = defineKind({
  kind: 'phone',
  title: words.title,
  variable: 'phone',
  fields: {},
  personal: true,
  again: words.again,
  preset,
  expect: (): PhoneExpect => ({ kind: 'phone' }),
  read: (_, { said, words: typed }) => {
    const phone = said.kind === 'contact' ? (said.phone ?? '') : (typed ?? '');
    return fromParsed(parsePhone(phone), ({ national }) => national);
  },
});
