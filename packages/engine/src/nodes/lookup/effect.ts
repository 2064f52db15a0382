import Type from 'typebox';
import type { EffectType } from '../../node-type/definition.ts';

const input = Type.Object({ table: Type.String(), column: Type.String(), key: Type.String() });
const output = Type.Object({
  found: Type.Union([Type.Literal('none'), Type.Literal('one'), Type.Literal('many')]),
  /** The first row that fits; empty when none does. */
  row: Type.Record(Type.String(), Type.Unknown()),
});

/** Reads one row by its exact key. Two are asked for, to know whether the key was unique. */
export const find: EffectType<typeof input, typeof output> = {
  name: 'lookup.find',
  input,
  output,
  repeat: 'safe',
  stage: 'before-commit',
  async run({ table, column, key }, tools) {
    const rows = key.trim() === '' ? [] : await tools.tables.lookup(table, column, key.trim(), 2);
    const [row = {}] = rows;
    return { found: rows.length === 0 ? 'none' : rows.length === 1 ? 'one' : 'many', row };
  },
};
