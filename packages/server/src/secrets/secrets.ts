import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { Platform } from '../platform.ts';
import { KEY_BYTES, readMasterKey } from './master-key.ts';
import { type Key, open, type Place, seal } from './sealed.ts';

/** Everything that is done with keys. No key ever leaves it but as an opaque `Key`. */
export interface Secrets {
  /** Eight hex digits that name the master key. */
  readonly keyId: string;
  /** Seals a text under a workspace's key, bound to its place: `v1.<keyId>.<nonce>.<tag>.<data>`. */
  seal(key: Key, place: Place, text: string): string;
  /** Throws a `SealError` with another key, at another place, or when a byte was changed. */
  open(key: Key, place: Place, sealed: string): string;
  /** Seals what a document keeps of a conversation, under a key of the whole server; same form, same binding. */
  sealAtRest(place: Place, text: string): string;
  openAtRest(place: Place, sealed: string): string;
  /** A fresh workspace key, wrapped by the master key: what the workspace document keeps. */
  newWorkspaceKey(): string;
  /** Unwraps it; throws a `SealError` when the master key is another one. */
  workspaceKey(wrapped: string): Key;
  /** The same text gives the same 64 hex digits: finds a sealed value without opening any. */
  lookup(text: string): string;
  /** Eight hex digits that show which secret or contact is meant, and nothing of it. */
  fingerprint(text: string): string;
}

const WRAPPED: Place = { workspace: '', kind: 'workspaces', id: '', field: 'wrappedKey' };

/** Opens or, on the first start, makes the master key. */
export function openSecrets(from: { dataDir: string; key?: string; platform: Platform }): Secrets {
  const master = readMasterKey(from);
  const { platform } = from;
  const derive = (use: string): KeyObject =>
    createSecretKey(Buffer.from(hkdfSync('sha256', master, '', `danloi ${use}`, KEY_BYTES)));
  const named = (bytes: Buffer): Key => ({
    id: createHmac('sha256', bytes).update('danloi key id').digest('hex').slice(0, 8),
    key: createSecretKey(bytes),
  });
  const wrapping: Key = { id: named(master).id, key: derive('wrapping') };
  const atRest: Key = { id: wrapping.id, key: derive('at rest') };
  const lookupKey = derive('lookup');
  const fingerprintKey = derive('fingerprint');
  const opened = new Map<string, Key>();
  const hmac = (key: KeyObject, text: string) => createHmac('sha256', key).update(text).digest('hex');

  return {
    keyId: wrapping.id,
    seal: (key, place, text) => seal(key, place, Buffer.from(text), platform.randomBytes(12)),
    open: (key, place, sealed) => open(key, place, sealed).toString(),
    sealAtRest: (place, text) => seal(atRest, place, Buffer.from(text), platform.randomBytes(12)),
    openAtRest: (place, sealed) => open(atRest, place, sealed).toString(),
    newWorkspaceKey: () => seal(wrapping, WRAPPED, platform.randomBytes(KEY_BYTES), platform.randomBytes(12)),
    workspaceKey(wrapped) {
      const known = opened.get(wrapped);
      if (known) return known;
      const key = named(open(wrapping, WRAPPED, wrapped));
      opened.set(wrapped, key);
      return key;
    },
    lookup: (text) => hmac(lookupKey, text),
    fingerprint: (text) => hmac(fingerprintKey, text).slice(0, 8),
  };
}
