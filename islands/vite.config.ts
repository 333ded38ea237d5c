import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vite';

const root = path.join(import.meta.dirname, '..');
const generated = path.join(root, 'generated/islands');

/**
 * What runs in the browser is bundled apart from Next, whose own script no page needs (docs/decisions/0115): into
 * public/islands for the browser, and with `--ssr` into generated/islands what draws the timeline for the first time.
 * That one brings a React of its own, since Next's server components have none that could draw Recharts.
 */
export default defineConfig(({ isSsrBuild }) => ({
  root: import.meta.dirname,
  base: '/islands/',
  publicDir: false,
  logLevel: 'error',
  // React's edition for the edge asks for none of Node's modules, which a bundle within a bundle would not find.
  resolve: { alias: { '@': root, ...(isSsrBuild ? { 'react-dom/server': 'react-dom/server.edge' } : {}) } },
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  ssr: { noExternal: true },
  build: {
    outDir: isSsrBuild ? generated : path.join(root, 'public/islands'),
    emptyOutDir: true,
    minify: true,
    modulePreload: false,
    chunkSizeWarningLimit: 1_000,
    rollupOptions: {
      input: path.join(import.meta.dirname, isSsrBuild ? 'timeline-markup.tsx' : 'page.ts'),
      output: {
        entryFileNames: isSsrBuild ? '[name].mjs' : '[name].js',
        chunkFileNames: 'parts/[name]-[hash].js',
      },
    },
  },
  plugins: isSsrBuild
    ? [
        {
          name: 'types',
          closeBundle: () =>
            writeFileSync(
              path.join(generated, 'timeline-markup.d.mts'),
              "export { timelineMarkup } from '../../islands/timeline-markup';\n",
            ),
        },
      ]
    : [],
}));
