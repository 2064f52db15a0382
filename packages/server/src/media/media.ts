import { createHash } from 'node:crypto';
import { type MediaDoc, media as mediaCollection } from '../documents.ts';
import type { HttpClient } from '../http-client/index.ts';
import type { Platform } from '../platform.ts';
import type { Secrets } from '../secrets/index.ts';
import type { Store } from '../store/store.ts';
import { forWorkspace, type WorkspaceStore } from '../store/workspace-store.ts';
import { createCodecs } from './codecs.ts';
import { download } from './download.ts';
import { type MediaKind, readKind } from './kinds.ts';
import { deleteParts, readParts, writeParts } from './parts.ts';

export interface MediaDeps {
  store: Store;
  platform: Pick<Platform, 'now' | 'randomId'>;
  http: Pick<HttpClient, 'request'>;
  secrets: Pick<Secrets, 'seal' | 'open' | 'workspaceKey'>;
}

export interface Media {
  /** Stores an author's picture or document; throws an `AppError` when it is none, not what is wanted, or too large for Zalo. */
  add(
    store: WorkspaceStore,
    bytes: Buffer,
    wanted?: MediaKind,
  ): Promise<{ id: string; kind: MediaKind; mime: string }>;
  /** The bytes of a stored file; undefined when there is none, or not yet. */
  read(
    store: WorkspaceStore,
    id: string,
    purpose?: MediaDoc['purpose'],
  ): Promise<{ bytes: Buffer; mime: string } | undefined>;
  /** What is known of a file; `waiting` as long as it was not fetched. */
  describe(
    store: WorkspaceStore,
    id: string,
  ): Promise<{ id: string; mime: string; state: MediaDoc['state'] }>;
  /** Gets a citizen's file from the channel and stores it. `again`: it may come with another try. */
  fetchMedia(file: {
    workspace: string;
    media: string;
    url: string;
    last: boolean;
  }): Promise<'done' | 'again'>;
  remove(store: WorkspaceStore, ids: readonly string[]): Promise<void>;
}

const NONE = { mime: '', size: 0, sha256: '', parts: 0 };
const WITHOUT_TYPE = 'application/octet-stream';

/** Files of a workspace. What they are is read from their bytes, never from a name or a header. */
export function createMedia(deps: MediaDeps): Media {
  const { platform, secrets } = deps;
  const codecFor = createCodecs(deps.store, secrets);

  const save = async (
    store: WorkspaceStore,
    id: string,
    doc: Pick<MediaDoc, 'purpose' | 'state' | 'mime'>,
    bytes?: Buffer,
  ) => {
    const codec = await codecFor(store, doc.purpose);
    const content = bytes && {
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      parts: await writeParts(store, id, bytes, codec),
    };
    const old = await store.get(mediaCollection, id);
    const attempts = (old?.attempts ?? 0) + 1;
    const createdAt = old?.createdAt ?? platform.now();
    const full: MediaDoc & { id: string } = { ...NONE, ...doc, ...content, id, attempts, createdAt };
    if (old) await store.replace(mediaCollection, full, old.rev);
    else await store.insert(mediaCollection, full);
  };

  return {
    async add(store, bytes, wanted) {
      const { kind, mime } = await readKind(bytes, wanted);
      const id = platform.randomId();
      await save(store, id, { purpose: 'editor', state: 'stored', mime }, bytes);
      return { id, kind, mime };
    },

    async read(store, id, purpose) {
      const doc = await store.get(mediaCollection, id);
      if (doc?.state !== 'stored' || (purpose && doc.purpose !== purpose)) return undefined;
      const bytes = await readParts(store, id, doc.parts, await codecFor(store, doc.purpose));
      return bytes && { bytes, mime: doc.mime };
    },

    async describe(store, id) {
      const doc = await store.get(mediaCollection, id);
      return { id, mime: doc?.mime || WITHOUT_TYPE, state: doc?.state ?? 'waiting' };
    },

    async fetchMedia({ workspace, media: id, url, last }) {
      const store = forWorkspace(deps.store, workspace);
      if ((await store.get(mediaCollection, id))?.state === 'stored') return 'done';
      const got = await download(deps.http, url);
      if (got === 'again' && !last) return 'again';
      if (typeof got === 'string') {
        await save(store, id, { purpose: 'citizen', state: 'failed', mime: '' });
        return 'done';
      }
      await save(store, id, { purpose: 'citizen', state: 'stored', mime: got.mime }, got.bytes);
      return 'done';
    },

    async remove(store, ids) {
      for (const id of ids) {
        const doc = await store.get(mediaCollection, id);
        if (doc) await deleteParts(store, id, doc.parts);
        await store.delete(mediaCollection, id);
      }
    },
  };
}
