import { defineConfig } from 'vitest/config';

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
          root: 'packages/engine',
          include: ['src/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'server',
          root: 'packages/server',
          include: ['src/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'editor',
          root: 'packages/editor',
          include: ['src/**/*.test.{ts,tsx}'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'test',
          root: 'test',
          include: ['**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
