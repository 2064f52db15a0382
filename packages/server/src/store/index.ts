export { BadCursorError } from './cursor.ts';
export { StoreInUseError, StoreRefusedError } from './errors.ts';
export { openMongo, openStore, type StoreConfig } from './open.ts';
export { sealStore } from './sealed-store.ts';
export { openSqlite } from './sqlite/open.ts';
export * from './store.ts';
export { forWorkspace, type WorkspaceStore } from './workspace-store.ts';
