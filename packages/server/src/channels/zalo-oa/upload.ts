import { createHash } from 'node:crypto';
import { type ChannelDoc, uploads } from '../../documents.ts';
import { FormData } from '../../http-client/index.ts';
import { FILE_ENDINGS } from '../../media/kinds.ts';
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

/** A picture, or a document and the name that the citizen sees. */
export type ToUpload = { kind: 'picture'; media: string } | { kind: 'file'; media: string; name: string };

/** Pictures and documents as Zalo knows them: uploaded once, used again until shortly before Zalo forgets them. */
export interface Uploads {
  attachment(channel: Channel, token: string, media: ToUpload): Promise<Uploaded>;
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

/** The path, the name and the key of the answer, for what the bytes are; undefined when Zalo will never take it. */
function wayOf(wanted: ToUpload, mime: string): { path: string; name: string; key: string } | undefined {
  if (wanted.kind === 'picture') {
    const name = NAMES[mime];
    return name === undefined ? undefined : { path: '/v2.0/oa/upload/image', name, key: 'attachment_id' };
  }
  const ending = FILE_ENDINGS[mime];
  if (ending === undefined) return undefined;
  const bare = wanted.name
    .replace(/\.(pdf|docx?)$/i, '')
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .trim();
  return { path: '/v2.0/oa/upload/file', name: `${bare || 'tai-lieu'}.${ending}`, key: 'token' };
}

export function createUploads({ store, api, media, platform }: UploadDeps): Uploads {
  return {
    async attachment(channel, token, wanted) {
      const file = await media.read(forWorkspace(store, channel.workspace), wanted.media, 'editor');
      const way = file && wayOf(wanted, file.mime);
      if (!file || !way) return { ok: false };
      // The name is part of what the citizen sees of a document.
      const content = createHash('sha256')
        .update(file.bytes)
        .update(wanted.kind === 'file' ? way.name : '');
      const key = `${channel.id}.${content.digest('hex')}`;
      const known = await store.get(uploads, key);
      if (known && platform.now() - known.at < KEPT_MS)
        return { ok: true, attachment: known.attachment, key };
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(file.bytes)], { type: file.mime }), way.name);
      const answer = await api.upload(way.path, token, form);
      const attachment = answer.kind === 'ok' ? looseObject(answer.data)[way.key] : undefined;
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
