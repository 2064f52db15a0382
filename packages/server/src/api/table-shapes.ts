import Type from 'typebox';
import { Value } from 'typebox/value';
import type { TableDoc } from '../documents.ts';
import type { Stored } from '../store/store.ts';
import { badDefinition } from '../tables/errors.ts';
import { COLUMN_TYPES, type TableDefinition } from '../tables/index.ts';
import { Closed, isoTime, OneOf, TextSchema } from './http.ts';

export const Name = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' });
const Column = Closed({
  name: Type.String({ pattern: '^[a-z][a-z0-9_]{0,39}$' }),
  title: Name,
  type: OneOf(COLUMN_TYPES),
});
const Definition = Closed({
  name: Name,
  columns: Type.Array(Column, { minItems: 1, maxItems: 200 }),
  key: Type.String({ maxLength: 40 }),
});
export const TableAnswer = Closed({
  id: Type.String(),
  name: Type.String(),
  columns: Type.Array(Column),
  key: Type.String(),
  rowCount: Type.Integer(),
  importedAt: Type.String(),
  canUndo: Type.Boolean(),
});
const Problem = Closed({ row: Type.Integer(), column: Type.Optional(Type.String()), message: TextSchema });
export const Preview = Closed({
  name: Type.String(),
  encoding: Type.String(),
  delimiter: Type.String(),
  rowCount: Type.Integer(),
  columns: Type.Array(
    Closed({
      name: Type.String(),
      title: Type.String(),
      type: OneOf(COLUMN_TYPES),
      samples: Type.Array(Type.String()),
    }),
  ),
  key: Type.String(),
  repeated: Type.Optional(
    Type.Array(
      Type.Object({ column: Type.String(), value: Type.String(), rows: Type.Array(Type.Integer()) }),
    ),
  ),
  problems: Type.Array(Problem),
  problemCount: Type.Integer(),
});
export const Row = Closed({ number: Type.Integer(), cells: Type.Record(Type.String(), Type.Unknown()) });

/** A table as the API shows it. */
export function shown({ id, name, columns, key, rowCount, importedAt, previous }: Stored<TableDoc>) {
  return {
    id,
    name,
    columns,
    key,
    rowCount,
    importedAt: isoTime(importedAt),
    canUndo: previous !== undefined,
  };
}

/** The definition that comes as JSON in a form's field before the file. */
export function readDefinition(text: string | undefined): TableDefinition {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '');
  } catch {
    value = undefined;
  }
  if (Value.Check(Definition, value)) return value;
  throw badDefinition(
    'Thông tin về các cột của bảng chưa đủ hoặc chưa đúng. Hãy chọn lại tệp.',
    'What is said about the columns of the table is incomplete or wrong. Choose the file again.',
  );
}

/** A file's name as the name of a table: without its ending. */
export function nameOf(file: string): string {
  const name = file
    .normalize('NFC')
    .replace(/\.[^.]*$/, '')
    .replaceAll('_', ' ')
    .trim();
  return name.slice(0, 200) || 'Bảng dữ liệu';
}
