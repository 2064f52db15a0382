import { createHash } from 'node:crypto';
import { type ChannelDoc, uploads } from '../../documents.ts';
import { FormData } from '../../http-client/index.ts';
import type { Media } from '../../media/media.ts';
import type { Platform } from '../../platform.ts';
import type { Store, Stored } from '../../store/store.ts';
import { forWorkspace } from '../../store/workspace-store.ts';
import type { ApiAnswer, ZaloApi } from './api-client.ts';
import { looseObject } from './loose.ts';

type Channel = Stored<ChannelDoc>;

type Uploaded =
  | { ok: true; attachment: string; key: string }
  /** There is no such picture, or Zalo will never take it. */
  | { ok: false; answer?: ApiAnswer };

/** Pictures as Zalo knows them: uploaded once, used again until shortly before Zalo forgets them. */
export interface Uploads {
  attachment(channel: Channel, token: string, media: string): Promise<Uploaded>;
  /** Zalo no longer has it. */
  forget(key: string): Promise<void>;
}

export interface UploadDeps {
  store: Store;
  api: Pick<ZaloApi, 'upload'>;
  media: Pick<Media, 'read'>;
  platform: Pick<Platform, 'now'>;
}

/** Zalo keeps an upload for seven days. */
const KEPT_MS = 6 * 86_400_000;
/** Without an extension Zalo answers "success" and gives no id. */
const NAMES: Readonly<Record<string, string>> = { 'image/jpeg': 'anh.jpg', 'image/png': 'anh.png' };

export function createUploads({ store, api, media, platform }: UploadDeps): Uploads {
  return {
    async attachment(channel, token, id) {
      const file = await media.read(forWorkspace(store, channel.workspace), id, 'editor');
      const name = file && NAMES[file.mime];
      if (!file || !name) return { ok: false };
      const key = `${channel.id}.${createHash('sha256').update(file.bytes).digest('hex')}`;
      const known = await store.get(uploads, key);
      if (known && platform.now() - known.at < KEPT_MS)
        return { ok: true, attachment: known.attachment, key };
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(file.bytes)], { type: file.mime }), name);
      const answer = await api.upload('/v2.0/oa/upload/image', token, form);
      const attachment = answer.kind === 'ok' ? looseObject(answer.data).attachment_id : undefined;
      if (typeof attachment !== 'string' || attachment === '') return { ok: false, answer };
      const doc = { id: key, attachment, at: platform.now() };
      if (known) await store.replace(uploads, doc, known.rev);
      else await store.insert(uploads, doc);
      return { ok: true, attachment, key };
    },
    async forget(key) {
      await store.delete(uploads, key);
    },
  };
}
