export { COLUMN_TYPES } from './cells.ts';
export type { TableDefinition } from './definition.ts';
export { createTables, type Tables } from './tables.ts';
