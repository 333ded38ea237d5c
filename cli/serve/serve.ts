import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Environment, readEnvironment } from '@/domain/environment';
import { Steps } from '@/setup/steps.mjs';
import type { OpenDatabase } from '../database';
import { embeddedAddress } from '../embedded/address';
import { CommandError } from '../failures';
import { checkPort } from './port';
import { endWithNpm, toldToEnd } from './signals';
import { startUpkeep } from './upkeep';
import { startWebServer } from './web-server';

/** How many steps `serve` prints; `npm start` prints its own before them. */
const STEPS = 3;

const root = path.join(import.meta.dirname, '../..');

/**
 * Serves Mawqif until it is told to end (SIGTERM, SIGINT): first the web server ends, then the database.
 * @param options.stepsBefore how many steps of set-up were printed already.
 * @throws PortError, FolderInUseError, UnreachableError, EnvironmentError, CommandError
 */
export async function serve(options: { development: boolean; stepsBefore: number }): Promise<void> {
  const environment = readEnvironment();
  await checkPort(environment.port);
  if (!options.development && !existsSync(path.join(root, '.next/BUILD_ID'))) {
    throw new CommandError('Mawqif has not been built yet. Run `npm start`, which builds it and serves it.');
  }
  const told = toldToEnd();
  endWithNpm();
  const steps = new Steps(options.stepsBefore + STEPS, options.stepsBefore);

  // It makes itself ready in the meantime, which takes as long as opening the database. That is why all that has to do with
  // what is in the database is loaded after this: it takes a second, in which a machine of two cores can do both.
  const databaseUrl = environment.databaseUrl ?? (await embeddedAddress(environment.dataFolder)).url;
  const web = startWebServer(environment.port, databaseUrl, options);
  const opening = openForServer(environment, steps);
  const contents = import('./contents');
  const opened = await opening.catch(async (error: unknown) => {
    await web.stop();
    throw error;
  });
  let stopBackups = () => {};
  let stopUpkeep = () => {};
  try {
    if (told.now()) return;
    const { loadIntoEmpty, offerStudio } = await contents;
    await steps.run('Articles', loadIntoEmpty);
    if (told.now()) return;
    const [offer] = await Promise.all([
      offerStudio(),
      steps.run('Web server', async (note) => {
        await web.serve();
        note('answering');
      }),
    ]);
    printAddresses(environment.publicUrl, offer);
    if (opened.embedded) {
      stopUpkeep = startUpkeep(opened.url);
      stopBackups = await startBackups(opened.url, environment);
    }
    await Promise.race([told.soon, web.ended]);
    if (!told.now()) throw new CommandError(`The web server ended by itself (${await web.ended}).`);
    console.log('Stopping.');
  } catch (error) {
    // Ctrl-C reaches the web server directly as well: that it ended before it answered is then no failure.
    if (!told.now()) throw error;
  } finally {
    stopBackups();
    stopUpkeep();
    await web.stop();
    await opened.close();
  }
}

function openForServer(environment: Environment, steps: Steps): Promise<OpenDatabase> {
  return steps.run(databaseTitle(environment), async (note) => {
    const { openDatabase } = await import('../database');
    return openDatabase(environment, {
      alone: true,
      onMigration: (names) => note(names.length === 0 ? 'ready' : `ready, migrated: ${names.join(', ')}`),
    });
  });
}

/** @returns stops them. */
async function startBackups(url: string, { dataFolder, backups }: Environment): Promise<() => void> {
  const [{ startRollingBackups }, { backUpServed }] = await Promise.all([
    import('../backup/rolling'),
    import('../backup/served'),
  ]);
  return startRollingBackups({ write: (file) => backUpServed(url, dataFolder, file), dataFolder, ...backups });
}

function databaseTitle(environment: Environment): string {
  return environment.databaseUrl
    ? 'Database: the server of DATABASE_URL'
    : `Database: embedded, in ${environment.dataFolder}`;
}

/** @param offer makes the first administrator, where nobody has an account yet. */
function printAddresses(origin: string, offer: string | null): void {
  const studio = offer
    ? `
Nobody has an account for the Studio yet. This link makes the first administrator, once, within a day:
  Arabic   ${origin}/ar/studio/welcome?token=${offer}
  English  ${origin}/en/studio/welcome?token=${offer}
`
    : '';
  console.log(`
Mawqif is ready.
  Arabic   ${origin}/ar
  English  ${origin}/en
  Studio   ${origin}/ar/studio
  GraphQL  ${origin}/graphql
${studio}Stop it with Ctrl-C.
`);
}
