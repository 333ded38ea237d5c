import path from 'node:path';
import { defineConfig } from 'vite';

/**
 * The explorer is bundled apart from the pages: its editor's workers break under Next's bundler, and no page should
 * carry its weight (docs/decisions/0035). Names of what the page asks for are fixed, since the page is written elsewhere.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/explorer/',
  publicDir: false,
  logLevel: 'error',
  build: {
    outDir: path.join(import.meta.dirname, '../public/explorer'),
    emptyOutDir: true,
    cssCodeSplit: false,
    chunkSizeWarningLimit: 10_000,
    rollupOptions: {
      input: path.join(import.meta.dirname, 'main.tsx'),
      output: {
        entryFileNames: 'explorer.js',
        chunkFileNames: 'parts/[name]-[hash].js',
        assetFileNames: (asset) =>
          asset.names.some((name) => name.endsWith('.css')) ? 'explorer.css' : 'parts/[name]-[hash][extname]',
      },
    },
  },
  worker: {
    format: 'es',
    rollupOptions: {
      output: { entryFileNames: 'workers/[name]-[hash].js', chunkFileNames: 'workers/[name]-[hash].js' },
    },
  },
});
