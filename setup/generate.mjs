// Writes generated/: the Prisma client, and the types of the GraphQL schema and documents.
import { spawnSync } from 'node:child_process';

/** Prisma would fetch its native schema engine, which generating does not need: any existing file keeps it from that. */
const environment = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' };

for (const [program, ...parameters] of [
  ['node_modules/prisma/build/index.js', 'generate'],
  ['node_modules/@graphql-codegen/cli/esm/bin.js', '--config', 'codegen.ts'],
]) {
  const { status } = spawnSync(process.execPath, [program, ...parameters], { stdio: 'inherit', env: environment });
  if (status !== 0) process.exit(status ?? 1);
}
