import { ANSWER_LIMITS } from '../../compile/bounds.ts';
import { field } from '../../node-type/fields.ts';
import { defineKind } from '../kind.ts';
import { none } from '../words.ts';
import { preset, words } from './texts.ts';

/** A shared place; a typed address too when `address` is true. */
export interface LocationExpect {
  kind: 'location';
  address?: boolean;
}

export const location = defineKind({
  kind: 'location',
  title: words.title,
  variable: 'location',
  fields: {
    address: (showIf) => field.yesNo({ title: words.address, default: true, showIf, advanced: true }),
  },
  anyWords: true,
  again: words.again,
  preset,
  expect: ({ address }): LocationExpect => ({ kind: 'location', address: address ?? true }),
  read: (expect, { said, words: typed }) => {
    if (said.kind === 'location') {
      const { latitude, longitude } = said;
      const address = typed === undefined ? {} : { address: typed };
      return { kind: 'value', value: { latitude, longitude, ...address } };
    }
    if (expect.address !== true) return none(words.again);
    const address = said.kind === 'contact' ? said.address : typed;
    if (address === undefined || [...address].length < ANSWER_LIMITS.shortestAddress)
      return none(words.either);
    return { kind: 'value', value: { address: address.slice(0, ANSWER_LIMITS.answer) } };
  },
});
