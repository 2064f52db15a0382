import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Where `vite dev` finds a running server. */
const server = process.env.DANLOI_URL ?? 'http://127.0.0.1:3000';

/** Smaller files travel as they are. */
const WORTH_IT = 1_024;

/** Lays a compressed copy beside each built text, which the server hands to browsers that take it. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    writeBundle({ dir = 'dist' }) {
      for (const name of globSync('**/*.{js,css,svg,html}', { cwd: dir })) {
        const file = readFileSync(join(dir, name));
        if (file.length > WORTH_IT) writeFileSync(join(dir, `${name}.gz`), gzipSync(file, { level: 9 }));
      }
    },
  };
}

/**
 * The pages run under a strict content policy: scripts and fonts come from files of our own, never inline.
 * So nothing is turned into a data address, and no helper script is written into the page.
 */
export default defineConfig({
  plugins: [react(), compressed()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_600,
    // What every page needs is one file: a hundred small ones compress worse and wait for each other.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', tags: ['$initial'] }] } } },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': server },
  },
});
