import { parseEmail } from '../../values/index.ts';
import { defineKind } from '../kind.ts';
import { fromParsed } from '../words.ts';
import { preset, words } from './texts.ts';

export interface EmailExpect {
  kind: 'email';
}

/** An e-mail address. */
export const email = defineKind({
  kind: 'email',
  title: words.title,
  variable: 'text',
  fields: {},
  again: words.again,
  preset,
  expect: (): EmailExpect => ({ kind: 'email' }),
  read: (_, { words: typed }) => fromParsed(parseEmail(typed ?? ''), (address) => address),
});
