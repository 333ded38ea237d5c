import { whenChanged } from './fingerprint.mjs';
import { cutFonts } from './fonts.mjs';
import { buildPrograms } from './programs.mjs';
import { runNode } from './run.mjs';

/**
 * Prisma would fetch its native schema engine from a host of its own. Generating does not need it, and migrations use
 * the WebAssembly engine: any existing file in its place keeps Prisma from looking for it.
 */
const environment = {
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CHECKPOINT_DISABLE: '1',
};

const client = {
  sources: ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'],
  outputs: ['generated/prisma/client.ts'],
};
const types = {
  sources: ['graphql', 'codegen.ts', 'package-lock.json'],
  outputs: ['generated/graphql/sdl.ts', 'generated/graphql/resolvers.ts', 'generated/graphql/documents.ts'],
  keep: (file) => !/\.tsx?$/.test(file) || file === 'codegen.ts',
};

const islands = {
  sources: ['islands', 'components/charts', 'components/side-mark', 'package-lock.json'],
  outputs: [
    'generated/islands/timeline-markup.mjs',
    'generated/islands/timeline-markup.d.mts',
    'public/islands/page.js',
  ],
  keep: (file) => !/\.test\.tsx?$/.test(file),
};
const bundle = ['build', 'islands'];

/**
 * The Prisma client, and the programs that use it.
 * @returns {Promise<boolean[]>} which were written now
 */
export async function generatePrograms() {
  return [
    await whenChanged('prisma', client, () =>
      runNode('node_modules/prisma/build/index.js', ['generate'], { env: environment }),
    ),
    await buildPrograms(),
  ];
}

/**
 * Writes generated/: the Prisma client, the programs of the command line, the types of the GraphQL schema and of the documents, the
 * faces that pages begin with, and what draws parts of pages that a browser draws too; public/islands/: what runs in the browser.
 */
export async function generate(note) {
  const done = [
    ...(await generatePrograms()),
    await whenChanged('graphql', types, () =>
      runNode('node_modules/@graphql-codegen/cli/esm/bin.js', ['--config', 'codegen.ts']),
    ),
    await cutFonts(),
    await whenChanged('islands', islands, async () => {
      const env = { NODE_ENV: 'production' };
      await runNode('node_modules/vite/bin/vite.js', bundle, { env });
      await runNode('node_modules/vite/bin/vite.js', [...bundle, '--ssr'], { env });
    }),
  ];
  note(done.includes(true) ? 'written' : 'up to date');
}
