import { ANSWER_LIMITS } from '../../compile/bounds.ts';
import { formatNumber } from '../../values/index.ts';
import { defineKind } from '../kind.ts';
import { limits } from '../limits.ts';
import { filled, none } from '../words.ts';
import { preset, words } from './texts.ts';

/** `min` and `max` count characters. */
export interface TextExpect {
  kind: 'text';
  min?: number;
  max?: number;
}

/** Free words, kept as they were written. */
export const text = defineKind({
  kind: 'text',
  title: words.title,
  variable: 'text',
  fields: { ...limits },
  open: true,
  ownNo: true,
  again: words.again,
  preset,
  expect: ({ min, max }): TextExpect => ({ kind: 'text', ...filled({ min, max }) }),
  read: (expect, heard) => {
    if (heard.words === undefined) return none(words.again);
    const length = [...heard.words].length;
    const max = expect.max ?? ANSWER_LIMITS.answer;
    if (length < (expect.min ?? 1)) return none(words.short(formatNumber(expect.min ?? 1)));
    return length > max ? none(words.long(formatNumber(max))) : { kind: 'value', value: heard.words };
  },
  ofOption: (_, label) => label,
});
