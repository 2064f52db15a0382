import type { Variable } from '@danloi/engine/flow';
import { expect, test } from 'vitest';
import { emptyFlow, nodeAt } from '../document/testing.ts';
import { isHeld, withoutUnused } from './unused-variables.ts';
import { hasWordsOfKind } from './variable-hints.ts';

const phone: Variable = { name: 'so', title: 'Số điện thoại 2', type: 'phone', class: 'basic' };
const named: Variable = { name: 'me', title: 'Số của mẹ', type: 'phone', class: 'basic' };
const own = (variable: Variable) => hasWordsOfKind(variable, new Map(), ({ vi }) => vi);

const writer = { ...nodeAt('a'), data: { save: 'so', other: 'me' } };
const reader = { ...nodeAt('b'), data: { text: 'Gọi {{so}}' } };
const flow = { ...emptyFlow(), variables: [phone, named], nodes: [writer, reader] };

test('a variable that came with a step goes with it; one that the author named stays', () => {
  expect(withoutUnused(flow, { ...flow, nodes: [] }, new Map(), own).variables).toEqual([named]);
});

test('what another step still mentions stays', () => {
  expect(withoutUnused(flow, { ...flow, nodes: [reader] }, new Map(), own).variables).toEqual([phone, named]);
});

test('a step that only mentions a variable does not hold it', () => {
  expect(isHeld(flow, 'so', 'x')).toBe(true);
  expect(isHeld(flow, 'so', 'a')).toBe(false);
});
