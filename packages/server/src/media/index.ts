export { missingFile } from './errors.ts';
export { FILE_ENDINGS, MAX_FILE_BYTES } from './kinds.ts';
export { createMedia, type Media } from './media.ts';
export { createKeyOf, type KeyOf } from './workspace-key.ts';
