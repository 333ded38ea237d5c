import type { Database } from '@/domain/database';
import { type Actor, NOBODY } from '@/domain/editing/actor';
import { type Environment, readEnvironment } from '@/domain/environment';
import { requestDatabase } from '@/domain/reads/request';
import { Connections } from './connections';
import { createLoaders, type Loaders } from './loaders';
import { Measures } from './measures';

/** What resolvers are given besides their parent and arguments. One per request: its loaders remember, until the request writes. */
export type Context = {
  db: Database;
  loaders: Loaders;
  connections: Connections;
  measures: Measures;
  limits: Environment['limits'];
  /** Who asks. */
  actor: Actor;
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
  actor = NOBODY,
}: Partial<Pick<Context, 'db' | 'limits' | 'actor'>> = {}): Context {
  const loaders = createLoaders(db, actor);
  return {
    db,
    actor,
    limits,
    loaders,
    connections: new Connections(db, loaders, limits.pageSize),
    measures: new Measures(db),
  };
}
