import type { Database } from '@/domain/database';
import { type Environment, readEnvironment } from '@/domain/environment';
import { requestDatabase } from '@/domain/reads/request';
import { Connections } from './connections';
import { createLoaders, type Loaders } from './loaders';
import { Measures } from './measures';

/** What resolvers are given besides their parent and arguments. One per request: its loaders remember. */
export type Context = {
  db: Database;
  loaders: Loaders;
  connections: Connections;
  measures: Measures;
  limits: Environment['limits'];
};

let read: Context['limits'] | undefined;

/** The limits on strangers' queries, which the environment sets for the life of the process. */
export function limitsOfProcess(): Context['limits'] {
  read ??= readEnvironment().limits;
  return read;
}

/** A context for one request. */
export function createContext({
  db = requestDatabase(),
  limits = limitsOfProcess(),
}: Partial<Pick<Context, 'db' | 'limits'>> = {}): Context {
  const loaders = createLoaders(db);
  return {
    db,
    limits,
    loaders,
    connections: new Connections(db, loaders, limits.pageSize),
    measures: new Measures(db),
  };
}
