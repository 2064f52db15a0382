export { checkMasterKey } from './check-key.ts';
export { MasterKeyError } from './master-key.ts';
export type { Key } from './sealed.ts';
export { openSecrets, type Secrets } from './secrets.ts';
