import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Platform } from '../platform.ts';

/** The master key cannot be used: its `message` says what to do, in Vietnamese and English. */
export class MasterKeyError extends Error {
  override readonly name = 'MasterKeyError';
  readonly code: 'key.malformed' | 'key.wrong';
  constructor(code: MasterKeyError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

export const KEY_BYTES = 32;

/** 64 hex digits, or 32 bytes as base64 or base64url. */
function parseKey(text: string): Buffer {
  const trimmed = text.trim();
  const bytes = /^[0-9a-f]{64}$/i.test(trimmed)
    ? Buffer.from(trimmed, 'hex')
    : /^[A-Za-z0-9+/_-]{43}=?$/.test(trimmed)
      ? Buffer.from(trimmed, 'base64url')
      : undefined;
  if (bytes?.length !== KEY_BYTES)
    throw new MasterKeyError(
      'key.malformed',
      'DANLOI_KEY phải là 64 chữ số hệ 16 (hoặc 32 byte base64). Chưa có gì bị thay đổi. · ' +
        'DANLOI_KEY must be 64 hex digits (or 32 bytes in base64). Nothing was changed.',
    );
  return bytes;
}

/**
 * The key from `DANLOI_KEY`, or from `<data>/master.key`, which is made on the first start, readable by the owner only.
 * The file is complete or absent: a key lost half-written would lose every secret sealed under it.
 */
export function readMasterKey(from: { dataDir: string; key?: string; platform: Platform }): Buffer {
  if (from.key !== undefined && from.key !== '') return parseKey(from.key);
  mkdirSync(from.dataDir, { recursive: true });
  const path = join(from.dataDir, 'master.key');
  if (!statSync(path, { throwIfNoEntry: false })) makeKeyFile(path, from);
  if ((statSync(path).mode & 0o077) !== 0) {
    chmodSync(path, 0o600);
    from.platform.log.warn(
      { code: 'key.permissions' },
      'master.key was readable by others; now by its owner only',
    );
  }
  return parseKey(readFileSync(path, 'utf8'));
}

function makeKeyFile(path: string, from: { dataDir: string; platform: Platform }): void {
  const draft = `${path}.${from.platform.randomId()}`;
  const file = openSync(draft, 'wx', 0o600);
  writeSync(file, `${from.platform.randomBytes(KEY_BYTES).toString('hex')}\n`);
  fsyncSync(file);
  closeSync(file);
  try {
    linkSync(draft, path);
  } catch (error) {
    // Another process was first: its key is the key.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
  const folder = openSync(from.dataDir, 'r');
  fsyncSync(folder);
  closeSync(folder);
}
