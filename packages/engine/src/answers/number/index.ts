import { field } from '../../node-type/fields.ts';
import { formatNumber, parseNumber } from '../../values/index.ts';
import { defineKind } from '../kind.ts';
import { limits } from '../limits.ts';
import { filled, fromParsed, none } from '../words.ts';
import { preset, words } from './texts.ts';

export interface NumberExpect {
  kind: 'number';
  min?: number;
  max?: number;
  whole?: boolean;
}

/** A number, in digits or words. */
export const number = defineKind({
  kind: 'number',
  title: words.title,
  variable: 'number',
  fields: {
    ...limits,
    whole: (showIf) => field.yesNo({ title: words.whole, showIf, advanced: true }),
  },
  numeric: true,
  again: words.again,
  preset,
  expect: ({ min, max, whole }): NumberExpect => ({ kind: 'number', ...filled({ min, max, whole }) }),
  read: ({ min, max, whole }, heard) => {
    const number = parseNumber(heard.words ?? '', filled({ min, max, whole }));
    if (number.ok || !number.code.startsWith('number.too-')) return fromParsed(number, (value) => value);
    return none(
      words.range(
        min === undefined ? undefined : formatNumber(min),
        max === undefined ? undefined : formatNumber(max),
      ),
    );
  },
});
