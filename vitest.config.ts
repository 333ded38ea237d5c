import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const folders = [
  'app',
  'bench',
  'cli',
  'components',
  'domain',
  'graphql',
  'i18n',
  'messages',
  'prisma',
  'server',
  'setup',
  'tests',
];
const include = folders.map((folder) => `${folder}/**/*.test.{ts,tsx}`);

/** The test files that take a database: those that import it by this name. */
function databaseTests(helper: string): string[] {
  return folders
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true }).map((name) => `${folder}/${name}`))
    .filter((file) => /\.test\.tsx?$/.test(file))
    .filter((file) => readFileSync(path.join(root, file), 'utf8').includes(helper))
    .filter((file) => !SAME_ON_ALL.has(file) && !ALONE.includes(file));
}

/** What is slow and the same on any server: how commands and HTTP speak, how pictures are drawn, and how people are known. */
const SAME_ON_ALL = new Set([
  'app/[locale]/figures/_pictures/pictures.test.ts',
  'cli/import.test.ts',
  'cli/serve/upkeep.test.ts',
  'domain/accounts/accounts.test.ts',
  'domain/accounts/own-account.test.ts',
  'domain/network/export/formats.test.ts',
  'server/front.test.ts',
  'tests/graphql/explorer.test.ts',
  'tests/graphql/http.test.ts',
  'tests/security/forged-requests.test.ts',
  'tests/security/studio-pages.test.ts',
]);

/** What a cluster does otherwise: it runs no triggers, and reads in several statements what is one elsewhere. */
const NOT_ON_A_CLUSTER = [
  'domain/reads/server.test.ts',
  'domain/revision/revision.test.ts',
  'tests/graphql/statements.test.ts',
  'tests/storage/passages.test.ts',
];

/**
 * What needs a process of its own. In one that had run other files Prisma's schema engine, WebAssembly whose one instance belongs to
 * the process, did not answer within a minute (seen in whole runs, where it answers alone within seconds); and what is left in the
 * heap there is not only that of the work measured.
 */
const ALONE = ['cli/migrations/draft.test.ts', 'domain/reads/garbage.test.ts', 'tests/graphql/garbage.test.ts'];

const settings = {
  environment: 'node',
  pool: 'forks' as const,
  // Each file gets modules of our own anew (tests/set-up/apart.ts); what is in node_modules is loaded once in a process,
  // which takes longer than most files' tests.
  isolate: false,
  // For what hangs only: a machine that others keep busy took more than half a minute to make an embedded database and to open
  // it again, which takes a few seconds otherwise.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  globalSetup: ['tests/set-up/template.ts'],
  setupFiles: ['tests/set-up/apart.ts'],
};

/**
 * Every test runs on the embedded database. With TEST_DATABASE_URL (a PostgreSQL server on which databases may be
 * created) the tests that take a database run on that server as well; with TEST_CITUS_URL (a database of a Citus
 * cluster's coordinator, with its workers) also on databases spread over that cluster.
 */
export default defineConfig({
  resolve: {
    alias: [
      { find: /^@(?=\/)/, replacement: root },
      // graphql's two builds refuse each other's schemas: ours must be the one that Node gives its other users.
      { find: /^graphql$/, replacement: 'graphql/index.js' },
    ],
  },
  test: {
    // One more than there are usually cores: some tests wait, for a server or for a limit of time.
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        test: {
          ...settings,
          name: 'embedded',
          include,
          exclude: ['tests/e2e/**', ...ALONE],
          env: { MAWQIF_TEST_SERVER: '', MAWQIF_TEST_CLUSTER: '' },
        },
      },
      {
        extends: true,
        test: {
          ...settings,
          name: 'alone',
          isolate: true,
          include: ALONE,
          env: { MAWQIF_TEST_SERVER: '', MAWQIF_TEST_CLUSTER: '' },
        },
      },
      ...(process.env.TEST_DATABASE_URL
        ? [
            {
              extends: true as const,
              test: {
                ...settings,
                name: 'postgresql',
                include: databaseTests('tests/helpers/database'),
                env: { MAWQIF_TEST_SERVER: process.env.TEST_DATABASE_URL, MAWQIF_TEST_CLUSTER: '' },
              },
            },
          ]
        : []),
      ...(process.env.TEST_CITUS_URL
        ? [
            {
              extends: true as const,
              test: {
                ...settings,
                name: 'citus',
                // Those of the API and the Studio, too: what runs on a server need not run on a cluster.
                include: databaseTests('helpers/database'),
                exclude: NOT_ON_A_CLUSTER,
                env: { MAWQIF_TEST_SERVER: '', MAWQIF_TEST_CLUSTER: process.env.TEST_CITUS_URL },
              },
            },
          ]
        : []),
    ],
  },
});
