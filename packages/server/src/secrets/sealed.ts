import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';

/** A key and the eight hex digits by which sealed texts name it. */
export interface Key {
  id: string;
  key: KeyObject;
}

/** Where a sealed text belongs: it opens nowhere else, so that a value moved to another record is noticed. */
export interface Place {
  workspace: string;
  /** Name of the collection. */
  kind: string;
  id: string;
  field: string;
}

/** A sealed text that cannot be opened: another key, another place, or changed bytes. */
class SealError extends Error {
  override readonly name = 'SealError';
  readonly code: 'secret.unreadable' | 'secret.other-key';
  constructor(code: SealError['code']) {
    super(code === 'secret.other-key' ? 'sealed under another key' : 'the sealed text cannot be read');
    this.code = code;
  }
}

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const bound = (place: Place): Buffer => {
  const parts = [place.workspace, place.kind, place.id, place.field];
  if (parts.some((part) => part.includes('|'))) throw new TypeError('a place holds no "|"');
  return Buffer.from(parts.join('|'));
};

/** Seals with AES-256-GCM: `v1.<keyId>.<nonce>.<tag>.<data>`, the last three in base64url. */
export function seal(key: Key, place: Place, data: Uint8Array, nonce: Uint8Array): string {
  if (nonce.length !== NONCE_BYTES) throw new TypeError(`a nonce has ${NONCE_BYTES} bytes`);
  const cipher = createCipheriv(CIPHER, key.key, nonce, { authTagLength: TAG_BYTES }).setAAD(bound(place));
  const sealed = Buffer.concat([cipher.update(data), cipher.final()]);
  const parts = [Buffer.from(nonce), cipher.getAuthTag(), sealed];
  return `v1.${key.id}.${parts.map((part) => part.toString('base64url')).join('.')}`;
}

/** Opens what `seal` made; throws a `SealError`. */
export function open(key: Key, place: Place, text: string): Buffer {
  const [version, keyId, nonce, tag, data, ...rest] = text.split('.');
  if (version !== 'v1' || !nonce || !tag || data === undefined || rest.length > 0)
    throw new SealError('secret.unreadable');
  if (keyId !== key.id) throw new SealError('secret.other-key');
  try {
    const decipher = createDecipheriv(CIPHER, key.key, Buffer.from(nonce, 'base64url'), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(bound(place)).setAuthTag(Buffer.from(tag, 'base64url'));
    return Buffer.concat([decipher.update(Buffer.from(data, 'base64url')), decipher.final()]);
  } catch {
    throw new SealError('secret.unreadable');
  }
}
