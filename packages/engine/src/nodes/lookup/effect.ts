import Type from 'typebox';
import type { EffectType } from '../../node-type/definition.ts';

/** Rows that a citizen may be asked to choose among. */
const MOST_ROWS = 20;

const row = Type.Record(Type.String(), Type.Unknown());
const input = Type.Object({
  table: Type.String(),
  column: Type.String(),
  key: Type.String(),
  /** All rows that fit are wanted, to choose among; only the first when absent. */
  choose: Type.Optional(Type.Boolean()),
});
const output = Type.Object({
  found: Type.Union([Type.Literal('none'), Type.Literal('one'), Type.Literal('many')]),
  /** The first row that fits; empty when none does. */
  row,
  /** Every row that fits, where they were wanted. */
  rows: Type.Optional(Type.Array(row)),
});

/** Reads the rows of an exact key. Where one is enough, two are asked for, to know whether the key was unique. */
export const find: EffectType<typeof input, typeof output> = {
  name: 'lookup.find',
  input,
  output,
  repeat: 'safe',
  stage: 'before-commit',
  async run({ table, column, key, choose = false }, tools) {
    const limit = choose ? MOST_ROWS : 2;
    const rows = key.trim() === '' ? [] : await tools.tables.lookup(table, column, key.trim(), limit);
    const [first = {}] = rows;
    const found = rows.length === 0 ? 'none' : rows.length === 1 ? 'one' : 'many';
    return { found, row: first, ...(choose && found === 'many' ? { rows } : {}) };
  },
};
