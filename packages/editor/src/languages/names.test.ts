import { LANGUAGES } from '@danloi/engine/text/languages';
import { expect, test } from 'vitest';
import { OFFERED } from './names.ts';

test('offers the languages that citizens may ask for, each once', () => {
  const asked = LANGUAGES.flatMap(({ codes }) => codes.slice(0, 1)).filter((code) => code !== 'vi');
  expect([...OFFERED].sort()).toEqual(asked.sort());
});
