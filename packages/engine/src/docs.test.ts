import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { PAGES } from '../write-docs.ts';

it.each(PAGES.map((page) => [basename(page.file), page] as const))(
  '%s is as the program is: `node packages/engine/write-docs.ts` writes it anew',
  (_, { file, text }) => {
    expect(readFileSync(file, 'utf8')).toBe(text());
  },
);
