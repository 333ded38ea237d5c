import { connectionOptions, type Database, database } from '../database';
import { readEnvironment } from '../environment';
import { currentRevision } from '../revision/current';
import type { Revision } from '../revision/data';
import { answeredBy } from './client';
import { Replica } from './replica';
import { replicaServer } from './replica-server';
import { Replicas } from './replicas';

const kept = globalThis as unknown as { mawqifReplicas?: Replicas | null };

/** The replicas of this process' database, or null where there are none. */
function replicas(): Replicas | null {
  if (kept.mawqifReplicas !== undefined) return kept.mawqifReplicas;
  const { replicaUrls, connections } = readEnvironment();
  const client = database();
  const all = replicaUrls.map((url) => new Replica(replicaServer(client, url, connectionOptions(connections))));
  kept.mawqifReplicas = all.length === 0 ? null : new Replicas((statement) => client.$queryRaw(statement), all);
  return kept.mawqifReplicas;
}

/**
 * What one request reads from: replicas that have all that was acknowledged before its first read, or else the primary.
 * Without replicas it is the client of the process.
 */
export function requestDatabase(): Database {
  const spread = replicas();
  return spread ? spreadOver(spread, database(), currentRevision) : database();
}

/** A client for one request, which asks for the revision once, before its first read. */
export function spreadOver(spread: Replicas, client: Database, revision: () => Promise<Revision>): Database {
  let needed: Promise<Revision> | undefined;
  return answeredBy(client, async (statement) => {
    needed ??= revision();
    return spread.query(statement, await needed);
  });
}
