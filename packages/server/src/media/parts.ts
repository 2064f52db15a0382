import { mediaParts } from '../documents.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';

/** Bytes of one part: small enough for any store's document, also when sealed. */
const PART_BYTES = 512 * 1024;

/** How the text of a part is made from its bytes and back: sealed for what citizens sent. */
export interface PartCodec {
  write(part: string, bytes: Buffer): string;
  read(part: string, text: string): Buffer;
}

export const openly: PartCodec = {
  write: (_, bytes) => bytes.toString('base64'),
  read: (_, text) => Buffer.from(text, 'base64'),
};

const partId = (media: string, number: number) => `${media}.${number}`;

/** Stores the bytes; doing it again writes them anew. Gives the number of parts. */
export async function writeParts(
  store: WorkspaceStore,
  media: string,
  bytes: Buffer,
  codec: PartCodec,
): Promise<number> {
  const count = Math.max(1, Math.ceil(bytes.length / PART_BYTES));
  for (let i = 0; i < count; i++) {
    const id = partId(media, i);
    const doc = { id, bytes: codec.write(id, bytes.subarray(i * PART_BYTES, (i + 1) * PART_BYTES)) };
    await store.delete(mediaParts, id);
    await store.insert(mediaParts, doc);
  }
  return count;
}

/** Undefined when a part is missing. */
export async function readParts(
  store: WorkspaceStore,
  media: string,
  count: number,
  codec: PartCodec,
): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  for (let i = 0; i < count; i++) {
    const id = partId(media, i);
    const part = await store.get(mediaParts, id);
    if (!part) return undefined;
    parts.push(codec.read(id, part.bytes));
  }
  return Buffer.concat(parts);
}

export async function deleteParts(store: WorkspaceStore, media: string, count: number): Promise<void> {
  for (let i = 0; i < count; i++) await store.delete(mediaParts, partId(media, i));
}
