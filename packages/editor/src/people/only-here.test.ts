import { expect, test } from 'vitest';
import { onlyHere } from './only-here.ts';

test('an address of this computer opens nowhere else', () => {
  for (const link of ['http://localhost:8080/moi/a', 'http://127.0.0.1/moi/a', 'http://[::1]:80/moi/a']) {
    expect(onlyHere(link)).toBe(true);
  }
  for (const link of ['https://danloi.xa.gov.vn/moi/a', 'http://10.0.0.5/moi/a', 'not a link']) {
    expect(onlyHere(link)).toBe(false);
  }
});
