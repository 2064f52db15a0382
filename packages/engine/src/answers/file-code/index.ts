import { parseFileCode } from '../../values/index.ts';
import { defineKind } from '../kind.ts';
import { fromParsed } from '../words.ts';
import { preset, words } from './texts.ts';

export interface FileCodeExpect {
  kind: 'file-code';
}

/** The code of a file under way (mã hồ sơ), as on the receipt. */
export const fileCode = defineKind({
  kind: 'file-code',
  title: words.title,
  variable: 'text',
  fields: {},
  again: words.again,
  preset,
  expect: (): FileCodeExpect => ({ kind: 'file-code' }),
  read: (_, { words: typed }) => fromParsed(parseFileCode(typed ?? ''), (file) => file.code),
});
