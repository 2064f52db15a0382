import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `vite dev` finds a running server. */
const server = process.env.DANLOI_URL ?? 'http://127.0.0.1:3000';

/**
 * The pages run under a strict content policy: scripts and fonts come from files of our own, never inline.
 * So nothing is turned into a data address, and no helper script is written into the page.
 */
export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_600,
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': server },
  },
});
