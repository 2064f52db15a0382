import { formatMoney, parseMoney } from '../../values/index.ts';
import { defineKind } from '../kind.ts';
import { limits } from '../limits.ts';
import { filled, fromParsed, none } from '../words.ts';
import { preset, words } from './texts.ts';

export interface MoneyExpect {
  kind: 'money';
  min?: number;
  max?: number;
}

/** Whole đồng: "2 triệu rưỡi", "30k". */
export const money = defineKind({
  kind: 'money',
  title: words.title,
  variable: 'money',
  fields: { ...limits },
  numeric: true,
  again: words.again,
  preset,
  expect: ({ min, max }): MoneyExpect => ({ kind: 'money', ...filled({ min, max }) }),
  read: ({ min, max }, heard) => {
    const amount = parseMoney(heard.words ?? '', filled({ min, max }));
    if (amount.ok || !amount.code.startsWith('money.too-')) return fromParsed(amount, ({ vnd }) => vnd);
    const plain = (vnd: number | undefined) =>
      vnd === undefined ? undefined : vnd === 0 ? '0 đồng' : formatMoney(vnd);
    return none(words.range(plain(min), plain(max)));
  },
  shows: (variable) => `{{${variable}|money}}`,
});
