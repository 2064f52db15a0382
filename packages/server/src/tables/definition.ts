import type { ColumnDoc } from '../documents.ts';
import { badDefinition } from './errors.ts';

/** What a table is to hold. */
export interface TableDefinition {
  name: string;
  columns: ColumnDoc[];
  key: string;
}

/** Throws an `AppError` when columns share a name or the key is none of them. */
export function checkDefinition({ columns, key }: Pick<TableDefinition, 'columns' | 'key'>): void {
  const names = columns.map(({ name }) => name);
  if (new Set(names).size !== names.length) {
    throw badDefinition('Có hai cột trùng tên.', 'Two columns have the same name.');
  }
  if (!names.includes(key)) {
    throw badDefinition(
      'Cột dùng để tra cứu không có trong bảng.',
      'The column that look-ups use is not in the table.',
    );
  }
}
