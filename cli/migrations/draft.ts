import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startEmbedded } from '../embedded/start';
import { CommandError, EXIT } from '../failures';
import { migrationsFolder, schemaFile, withSchemaEngine } from './engine';
import { readMigrations } from './folder';

/**
 * Writes a new folder under prisma/migrations, with the SQL that leads from the migrations there to prisma/schema.prisma.
 * They are compared in a scratch database. What Prisma's schema cannot say (checks, triggers) is added by hand.
 * @param name what the migration does, in words of small letters, digits and underscores.
 */
export async function draftMigration(name: string): Promise<void> {
  if (!/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name)) {
    throw new CommandError(
      `A migration's name is made of small letters, digits and underscores: ${JSON.stringify(name)} is not.`,
      EXIT.usage,
    );
  }
  const script = await difference();
  if (!/^\s*[A-Z]/m.test(script))
    throw new CommandError('The migrations already lead to prisma/schema.prisma: nothing to write.');
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = path.join(migrationsFolder, `${stamp}_${name}`);
  await mkdir(folder);
  await writeFile(path.join(folder, 'migration.sql'), script);
  console.log(`Written: ${path.relative(process.cwd(), folder)}/migration.sql. Read it before you apply it.`);
}

/** SQL from the migrations to the schema; only comments where they agree. */
export async function difference(): Promise<string> {
  const scratch = await mkdtemp(path.join(os.tmpdir(), 'mawqif-scratch-'));
  const database = await startEmbedded(scratch);
  try {
    const migrations = await readMigrations();
    const schema = { path: 'schema.prisma', content: await readFile(schemaFile, 'utf8') };
    const { stdout } = await withSchemaEngine(database.url, (engine) =>
      engine.diff({
        from: { tag: 'migrations', ...migrations },
        to: { tag: 'schemaDatamodel', files: [schema] },
        script: true,
        exitCode: null,
        filters: { externalTables: [], externalEnums: [] },
      }),
    );
    return stdout ?? '';
  } finally {
    await database.close();
    await rm(scratch, { recursive: true, force: true });
  }
}
