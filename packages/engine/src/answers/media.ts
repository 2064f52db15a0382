import type { JsonObject } from '../json.ts';
import type { MediaRef } from '../turn/event.ts';

/** What a variable keeps of a file that a citizen sent. */
export function mediaValue({ id, kind, name }: MediaRef): JsonObject {
  return { id, kind, ...(name === undefined ? {} : { name }) };
}
