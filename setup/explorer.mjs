import { whenChanged } from './fingerprint.mjs';
import { runNode } from './run.mjs';

const files = {
  sources: ['explorer', 'package-lock.json'],
  outputs: ['public/explorer/explorer.js', 'public/explorer/explorer.css'],
  keep: (file) => !/\.test\.tsx?$/.test(file),
};

/** Bundles the explorer of /graphql into public/explorer/. */
export async function buildExplorer(note) {
  const done = await whenChanged('explorer', files, () =>
    runNode('node_modules/vite/bin/vite.js', ['build', 'explorer'], { env: { NODE_ENV: 'production' } }),
  );
  note(done ? 'built' : 'up to date');
}
