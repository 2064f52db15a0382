export { missingFile } from './errors.ts';
export { createMedia, MAX_PICTURE_BYTES, type Media } from './media.ts';
export { createKeyOf, type KeyOf } from './workspace-key.ts';
