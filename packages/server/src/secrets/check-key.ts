import { defineCollection, type Store } from '../store/store.ts';
import { MasterKeyError } from './master-key.ts';
import type { Secrets } from './secrets.ts';

/** Which master key this store's secrets are under: the key's name, never the key. One document, `current`. */
export const masterKeys = defineCollection<{ keyId: string }>('master-keys');

/**
 * Refuses to go on with a master key other than the one the stored secrets are under: nothing could be read, and
 * what is written would be lost under the right one.
 */
export async function checkMasterKey(store: Store, secrets: Secrets): Promise<void> {
  const known = await store.get(masterKeys, 'current');
  if (!known) {
    const made = await store.insert(masterKeys, { id: 'current', keyId: secrets.keyId });
    if (!made.ok) await checkMasterKey(store, secrets);
    return;
  }
  if (known.keyId === secrets.keyId) return;
  throw new MasterKeyError(
    'key.wrong',
    `Khoá chính không đúng: dữ liệu được niêm phong bằng khoá ${known.keyId}, khoá đang dùng là ${secrets.keyId}. ` +
      'Dữ liệu vẫn nguyên vẹn. Hãy đặt lại DANLOI_KEY (hoặc tệp master.key) đúng rồi khởi động lại. · ' +
      `Wrong master key: the data is sealed under key ${known.keyId}, the present key is ${secrets.keyId}. ` +
      'The data is untouched. Set the right DANLOI_KEY (or master.key file) and start again.',
  );
}
