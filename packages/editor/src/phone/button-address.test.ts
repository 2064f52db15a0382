import { describe, expect, it } from 'vitest';
import { addressToOpen } from './button-address.ts';

describe('the address of a link button', () => {
  it.each(['https://dichvucong.gov.vn/a?b=1', 'http://vi-du.vn/', 'tel:19001000'])('is opened: %s', (url) => {
    expect(addressToOpen(url)).toBe(url);
  });

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:a',
    'blob:https://vi-du.vn/a',
    'file:///etc/passwd',
    '/dang-xuat',
    'dichvucong.gov.vn',
    '',
  ])('is only shown: %j', (url) => {
    expect(addressToOpen(url)).toBeUndefined();
  });
});
