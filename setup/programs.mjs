import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { whenChanged } from './fingerprint.mjs';

const OUT = 'generated/programs';

/** What runs as a process or a thread of its own, or is needed by what is set up, by the name of its file there. */
const PROGRAMS = {
  mawqif: 'cli/mawqif.ts',
  'npm-start': 'cli/serve/npm-start.ts',
  'embedded-database': 'cli/embedded/process.ts',
  'ahead-thread': 'domain/import/ahead-thread.ts',
  'page-worker': 'domain/bringing/page-worker.ts',
  environment: 'domain/environment.ts',
};

const files = {
  sources: ['cli', 'domain', 'generated/prisma', 'setup', 'tsconfig.json', 'package-lock.json'],
  outputs: Object.keys(PROGRAMS).map((name) => `${OUT}/${name}.mjs`),
  keep: (file) => !/\.test\.tsx?$/.test(file),
};

/**
 * Writes the programs of cli/ and domain/ as JavaScript that Node runs as it is (docs/decisions/0109). They lie two folders
 * deep, as their sources do: what these look for from where they are is found from there as well.
 * @returns {Promise<boolean>} whether they were written now
 */
export function buildPrograms() {
  return whenChanged('programs', files, async () => {
    const { build } = await import('esbuild');
    const { metafile } = await build({
      entryPoints: PROGRAMS,
      outdir: OUT,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20.19',
      logLevel: 'error',
      metafile: true,
    });
    // Parts have names of their own for every content: those of former sources would stay. After the others are there, since
    // somebody else's command may be beginning.
    for (const file of await readdir(OUT)) {
      if (!Object.hasOwn(metafile.outputs, `${OUT}/${file}`)) await rm(path.join(OUT, file));
    }
  });
}
