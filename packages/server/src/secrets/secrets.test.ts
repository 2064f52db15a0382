import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '../log.ts';
import { createPlatform } from '../platform.ts';
import { openSecrets } from './secrets.ts';

const platform = createPlatform(createLog({ level: 'silent' }));
const PLACE = { workspace: 'w', kind: 'channels', id: 'c', field: 'appSecret' };
let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'danloi-secrets-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

describe('the master key', () => {
  test('is made once, readable by its owner only, and opens again what it sealed', () => {
    const first = openSecrets({ dataDir, platform });
    const path = join(dataDir, 'master.key');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
    const wrapped = first.newWorkspaceKey();
    const sealed = first.seal(first.workspaceKey(wrapped), PLACE, 'bí mật');
    const again = openSecrets({ dataDir, platform });
    expect(again.keyId).toBe(first.keyId);
    expect(again.open(again.workspaceKey(wrapped), PLACE, sealed)).toBe('bí mật');
  });

  test('loses loose permissions', () => {
    openSecrets({ dataDir, platform });
    chmodSync(join(dataDir, 'master.key'), 0o644);
    openSecrets({ dataDir, platform });
    expect(statSync(join(dataDir, 'master.key')).mode & 0o777).toBe(0o600);
  });

  test('from the environment is never written down, in any of its spellings the same', () => {
    const bytes = platform.randomBytes(32);
    const spellings = [bytes.toString('hex'), bytes.toString('base64'), ` ${bytes.toString('base64url')}\n`];
    const ids = spellings.map((key) => openSecrets({ dataDir, key, platform }).keyId);
    expect(new Set(ids).size).toBe(1);
    expect(statSync(join(dataDir, 'master.key'), { throwIfNoEntry: false })).toBeUndefined();
  });

  test('that is malformed is refused with what to do', () => {
    for (const key of ['abc', '0'.repeat(63), 'á'.repeat(43)])
      expect(() => openSecrets({ dataDir, key, platform })).toThrow(/DANLOI_KEY phải là 64/);
    writeFileSync(join(dataDir, 'master.key'), 'half', { mode: 0o600 });
    expect(() => openSecrets({ dataDir, platform })).toThrow(
      expect.objectContaining({ code: 'key.malformed' }),
    );
  });

  test('of another server opens nothing and says so', () => {
    const ours = openSecrets({ dataDir, platform });
    const theirs = openSecrets({ dataDir, key: 'f'.repeat(64), platform });
    expect(() => theirs.workspaceKey(ours.newWorkspaceKey())).toThrow(
      expect.objectContaining({ code: 'secret.other-key' }),
    );
  });
});

describe('sealed texts', () => {
  test('have the form v1.<key>.<nonce>.<tag>.<data>, never twice the same, and open to what went in', () => {
    const secrets = openSecrets({ dataDir, platform });
    const key = secrets.workspaceKey(secrets.newWorkspaceKey());
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const sealed = secrets.seal(key, PLACE, text);
        expect(sealed).toMatch(/^v1\.[0-9a-f]{8}\.[\w-]{16}\.[\w-]{22}\.[\w-]*$/);
        expect(sealed).not.toBe(secrets.seal(key, PLACE, text));
        expect(secrets.open(key, PLACE, sealed)).toBe(Buffer.from(text).toString());
      }),
    );
  });

  test('open at their own place only, and not with one character changed', () => {
    const secrets = openSecrets({ dataDir, platform });
    const key = secrets.workspaceKey(secrets.newWorkspaceKey());
    const sealed = secrets.seal(key, PLACE, 'mã truy cập');
    for (const field of ['workspace', 'kind', 'id', 'field'] as const)
      expect(() => secrets.open(key, { ...PLACE, [field]: 'x' }, sealed)).toThrow(
        expect.objectContaining({ code: 'secret.unreadable' }),
      );
    const data = sealed.lastIndexOf('.') + 1;
    for (const at of [12, data - 4, data]) {
      const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
      expect(() => secrets.open(key, PLACE, changed)).toThrow(
        expect.objectContaining({ code: 'secret.unreadable' }),
      );
    }
    expect(() => secrets.open(key, PLACE, 'mã truy cập')).toThrow();
    const other = secrets.workspaceKey(secrets.newWorkspaceKey());
    expect(() => secrets.open(other, PLACE, sealed)).toThrow(
      expect.objectContaining({ code: 'secret.other-key' }),
    );
  });

  test('look-up keys and fingerprints are stable, differ by text, and show nothing of it', () => {
    const secrets = openSecrets({ dataDir, platform });
    expect(secrets.lookup('0912')).toBe(secrets.lookup('0912'));
    expect(secrets.lookup('0912')).not.toBe(secrets.lookup('0913'));
    expect(secrets.lookup('0912')).toMatch(/^[0-9a-f]{64}$/);
    expect(secrets.fingerprint('0912')).toMatch(/^[0-9a-f]{8}$/);
    expect(secrets.fingerprint('0912')).not.toBe(secrets.lookup('0912').slice(0, 8));
  });
});
