import { whenChanged } from './fingerprint.mjs';
import { runNode } from './run.mjs';

const sources = {
  sources: [
    'app',
    'components',
    'domain',
    'generated',
    'graphql',
    'i18n',
    'messages',
    'public',
    'server',
    'instrumentation.ts',
    'next.config.js',
    'proxy.ts',
    'tsconfig.json',
    'package-lock.json',
  ],
  outputs: ['.next/BUILD_ID'],
  // What serves these pages is written for cli/, and is none of theirs.
  keep: (file) => !/\.test\.tsx?$/.test(file) && !file.startsWith('generated/programs/'),
};

/** Builds the web server into .next/. It opens no database: nothing is rendered before it is asked for. */
export async function build(note) {
  const done = await whenChanged('build', sources, () =>
    runNode('node_modules/next/dist/bin/next', ['build'], {
      env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', DATABASE_URL: undefined },
    }),
  );
  note(done ? 'built' : 'up to date');
}
