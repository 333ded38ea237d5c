import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { Pool } from 'pg';
import { EngineAdapter } from './adapter';

export type SchemaEngine = bindings.SchemaEngine;

export const schemaFile = path.join(import.meta.dirname, '../../prisma/schema.prisma');
export const migrationsFolder = path.join(import.meta.dirname, '../../prisma/migrations');

// Its bindings hold one instance for the life of the process: a second would be mixed up with the memory of the first. It is known
// by the process, not by this module, which tests evaluate more than once.
const INSTANTIATED = Symbol.for('mawqif.schema-engine');
const known = globalThis as unknown as { [INSTANTIATED]?: Promise<void> };

/** Loads Prisma's schema engine from its package: its native binary would come from a host of its own. */
function instantiate(): Promise<void> {
  known[INSTANTIATED] ??= (async () => {
    const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
    const code = await readFile(path.join(path.dirname(entry), 'schema_engine_bg.wasm'));
    const { instance } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': imports() });
    bindings.__wbg_set_wasm(instance.exports);
    (instance.exports.__wbindgen_start as () => void)();
  })();
  return known[INSTANTIATED];
}

/** What the engine calls. Its time limits run on after it is done, and would keep a finished command alive for seconds. */
function imports(): WebAssembly.ModuleImports {
  const functions = { ...bindings } as unknown as Record<string, (...values: unknown[]) => unknown>;
  for (const [name, call] of Object.entries(functions)) {
    if (name.startsWith('__wbg_setTimeout')) {
      functions[name] = (...values) => (call(...values) as NodeJS.Timeout).unref();
    }
  }
  return functions;
}

/**
 * Runs `use` with Prisma's schema engine connected to this database.
 * @throws what the engine or the database says, in English.
 */
export async function withSchemaEngine<T>(
  connectionString: string,
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  await instantiate();
  const schema = await readFile(schemaFile, 'utf8');
  // One connection: the engine's statements build on each other's session.
  const pool = new Pool({ connectionString, max: 1 });
  // A connection lost while idle; the engine's next statement tells it to whoever waits.
  pool.on('error', () => {});
  const factory = bindMigrationAwareSqlAdapterFactory(new EngineAdapter(pool));
  const engine = await bindings.SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, factory);
  try {
    return await use(engine);
  } finally {
    engine.free();
    await pool.end();
  }
}
