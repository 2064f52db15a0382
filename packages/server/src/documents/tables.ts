/** Data tables and their rows. */
import type { JsonValue } from '@danloi/engine';
import { defineCollection } from '../store/store.ts';

export interface ColumnDoc {
  /** ASCII name, usable in texts. */
  name: string;
  title: string;
  type: 'text' | 'number' | 'date' | 'phone' | 'money' | 'score' | 'candidate-number';
}

/** A data table; its rows live apart, in generations, so that an import is visible all at once. */
export interface TableDoc {
  name: string;
  columns: ColumnDoc[];
  /** Name of the key column. */
  key: string;
  generation: number;
  rowCount: number;
  /** Kept for one-click undo. */
  previous?: { generation: number; rowCount: number; columns: ColumnDoc[]; key: string };
  importedAt: number;
}

export const tables = defineCollection<TableDoc & { workspace?: string }>('tables', {
  byName: { fields: ['workspace', 'name'] },
});

/** id is `<table>.<generation>.<row number>`. */
export interface RowDoc {
  /** `<table>.<generation>` */
  part: string;
  number: number;
  /** Folded key, as lookups compare it. */
  key: string;
  cells: Record<string, JsonValue>;
}

export const rows = defineCollection<RowDoc & { workspace?: string }>('rows', {
  byKey: { fields: ['workspace', 'part', 'key'] },
  byNumber: { fields: ['workspace', 'part', 'number'] },
});

/** Rows that no table names yet, or any more; removed after `at`. */
export interface LoosePartDoc {
  workspace: string;
  part: string;
  at: number;
}

export const looseParts = defineCollection<LoosePartDoc>('loose-parts', { byTime: { fields: ['at'] } });
