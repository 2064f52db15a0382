import { expect, test } from 'vitest';
import { linkAt } from './link-at.ts';

const LINK = 'http://127.0.0.1:3000/loi-moi#mot-ma';

test.each([
  ['danloi.xa.gov.vn', 'https://danloi.xa.gov.vn/loi-moi#mot-ma'],
  [' https://danloi.xa.gov.vn/ ', 'https://danloi.xa.gov.vn/loi-moi#mot-ma'],
  ['http://10.0.0.5:3000', 'http://10.0.0.5:3000/loi-moi#mot-ma'],
  ['https://tinh.gov.vn/danloi/', 'https://tinh.gov.vn/danloi/loi-moi#mot-ma'],
])('a link at %j', (address, link) => {
  expect(linkAt(LINK, address)).toBe(link);
});

test.each(['', '  ', 'hai chữ', 'https://', 'ai@noi.vn', 'javascript:alert(1)'])(
  '%j is no address',
  (address) => {
    expect(linkAt(LINK, address)).toBeUndefined();
  },
);
