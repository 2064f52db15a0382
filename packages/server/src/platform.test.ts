import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLog } from './log.ts';
import { base32, createPlatform, fraction } from './platform.ts';

const platform = createPlatform(createLog({ level: 'silent' }));

test('an id has 26 characters, and no two are alike', () => {
  const ids = Array.from({ length: 1_000 }, () => platform.randomId());
  expect(new Set(ids).size).toBe(1_000);
  for (const id of ids) expect(id).toMatch(/^[a-z2-7]{26}$/);
});

test('base32 keeps every bit: different bytes, different text', () => {
  const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
  fc.assert(fc.property(bytes, bytes, (a, b) => (base32(a) === base32(b)) === (Buffer.compare(a, b) === 0)));
  expect(base32(Buffer.from('foobar'))).toBe('mzxw6ytboi');
});

test('a timer fires once, and not at all when called off', async () => {
  let fired = 0;
  const called = platform.after(5, () => {
    fired += 10;
  });
  called();
  await new Promise<void>((resolve) => {
    platform.after(15, () => {
      fired += 1;
      resolve();
    });
  });
  expect(fired).toBe(1);
});

test('fractions lie in [0, 1)', () => {
  const at = (...bytes: number[]) => fraction({ randomBytes: () => Buffer.from(bytes) });
  expect(at(0, 0, 0, 0)).toBe(0);
  expect(at(255, 255, 255, 255)).toBeLessThan(1);
});
