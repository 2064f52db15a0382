import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const setupFiles = [fileURLToPath(new URL('test/support/property-seed.ts', import.meta.url))];

/** Of tests with servers and browsers. */
const whole = {
  setupFiles,
  root: 'test',
  testTimeout: 300_000,
  hookTimeout: 300_000,
  // A loaded machine answers late; what comes soon is not kept waiting.
  expect: { poll: { timeout: 30_000 } },
  fileParallelism: false,
};

/** The browser tests of the editor's parts, which are run in English as well: canvas, form, phone, mistakes, versions, beginning, numbers, keyboard. */
const parts = ['canvas', 'inspector', 'try', 'prove', 'versions', 'begin', 'numbers', 'keyboard'];

/**
 * One run over the whole repository. Units sit beside the code in packages/; what crosses packages is in test/,
 * where real servers, browsers and databases are started, so those files run one after the other.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'engine',
          setupFiles,
          root: 'packages/engine',
          include: ['src/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'server',
          setupFiles,
          root: 'packages/server',
          include: ['src/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'editor',
          setupFiles,
          root: 'packages/editor',
          include: ['src/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
        },
      },
      { test: { ...whole, name: 'test', include: ['**/*.test.ts'] } },
      {
        test: {
          ...whole,
          name: 'english',
          include: parts.map((part) => `end-to-end/${part}.test.ts`),
          env: { DANLOI_TEST_LANGUAGE: 'en' },
        },
      },
    ],
  },
});
