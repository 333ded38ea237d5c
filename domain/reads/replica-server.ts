import type { Database } from '../database';
import { readRevision } from '../revision/data';
import { answeredBy } from './client';
import type { ReplicaServer } from './replica';
import { Server, type ServerOptions } from './server';

/** A replica that takes longer than this to say what it has is as good as away, in milliseconds. */
const PATIENCE = 500;

/** A replica at this address. Questions about itself have a connection that reads never wait for, nor it for them. */
export function replicaServer(client: Database, address: string, options: ServerOptions): ReplicaServer {
  const reads = new Server(address, options);
  const questions = new Server(address, { ...options, connections: 1, connectionTimeout: PATIENCE });
  const asked = answeredBy(client, (statement) => questions.query(statement));

  return {
    query: (statement) => reads.query(statement),
    get load() {
      return reads.load;
    },
    abandon: () => reads.abandon(),
    revision: async () => {
      const late = setTimeout(() => questions.abandon(), PATIENCE);
      late.unref();
      try {
        return await readRevision(asked);
      } finally {
        clearTimeout(late);
      }
    },
    close: async () => {
      await Promise.all([reads.close(), questions.close()]);
    },
  };
}
