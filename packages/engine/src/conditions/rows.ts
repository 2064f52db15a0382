import type { Comparison } from './operators.ts';

/** One row of a condition: variable (or `name.column`), comparison, and a template to compare with. */
export interface Row {
  variable: string;
  operator: Comparison;
  value?: string;
}

/** Rows that hold all or any, and groups of rows that count as one row each. */
export interface RowsTest {
  match: 'all' | 'any';
  rows: readonly Row[];
  groups?: readonly { match: 'all' | 'any'; rows: readonly Row[] }[];
}
