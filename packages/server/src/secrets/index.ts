export { checkMasterKey, masterKeys } from './check-key.ts';
export { MasterKeyError } from './master-key.ts';
export { type Key, type Place, SealError } from './sealed.ts';
export { openSecrets, type Secrets } from './secrets.ts';
