import type { Text } from '@danloi/engine/manifest';
import { ApiError, request } from '../api/client.ts';

export const COLUMN_TYPES = [
  'text',
  'number',
  'date',
  'phone',
  'money',
  'score',
  'candidate-number',
] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

export interface Column {
  name: string;
  title: string;
  type: ColumnType;
}

export interface TableItem {
  id: string;
  name: string;
  columns: Column[];
  /** Name of the column by which rows are looked up. */
  key: string;
  rowCount: number;
  importedAt: string;
  canUndo: boolean;
}

export interface RowProblem {
  row: number;
  column?: string;
  message: Text;
}

export interface Preview {
  name: string;
  encoding: string;
  delimiter: string;
  rowCount: number;
  columns: (Column & { samples: string[] })[];
  /** Empty when no column can be told to be one. */
  key: string;
  repeated?: { column: string; value: string; rows: number[] }[];
  problems: RowProblem[];
  problemCount: number;
}

export interface Row {
  number: number;
  cells: Record<string, unknown>;
}

export interface Definition {
  name: string;
  columns: Column[];
  key: string;
}

export const TABLES = ['tables'] as const;

const path = (id: string): string => `/api/tables/${encodeURIComponent(id)}`;

export const getTables = () => request<{ items: TableItem[] }>('GET', '/api/tables?limit=200');
export const getTable = (id: string) => request<TableItem>('GET', path(id));
export const undoImport = (id: string) => request<unknown>('POST', `${path(id)}/undo`);
export const deleteTable = (id: string) => request<void>('DELETE', path(id));
export const exportUrl = (id: string): string => `${path(id)}/export`;

export function getRows(id: string, key: string, after: string | undefined) {
  const query = new URLSearchParams({
    ...(key === '' ? {} : { key }),
    ...(after === undefined ? {} : { after }),
  });
  return request<{ items: Row[]; next?: string }>('GET', `${path(id)}/rows?${query.toString()}`);
}

/** Reads the beginning of a file: columns, types, key, and what is wrong in it. Nothing is stored. */
export function preview(file: File): Promise<Preview> {
  const form = new FormData();
  form.set('file', file);
  return request<Preview>('POST', '/api/tables/preview', form);
}

export type ImportAnswer =
  | { ok: true; table: TableItem }
  | { ok: false; message: Text; problems: readonly RowProblem[]; problemCount: number };

const isProblem = (value: unknown): value is RowProblem =>
  typeof value === 'object' && value !== null && 'row' in value && 'message' in value;

/** Takes the whole file in, into a new table or in place of all rows of one. A bad row means that nothing changed. */
export async function importFile(input: {
  table: string | undefined;
  file: File;
  definition: Definition;
}): Promise<ImportAnswer> {
  const form = new FormData();
  form.set('definition', JSON.stringify(input.definition));
  form.set('file', input.file);
  const url = input.table === undefined ? '/api/tables' : `${path(input.table)}/import`;
  try {
    return { ok: true, table: await request<TableItem>('POST', url, form) };
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 422) throw error;
    const details = (error.details ?? {}) as { problems?: unknown; problemCount?: unknown };
    const problems = Array.isArray(details.problems) ? details.problems.filter(isProblem) : [];
    const problemCount = typeof details.problemCount === 'number' ? details.problemCount : problems.length;
    return { ok: false, message: error.text, problems, problemCount };
  }
}
