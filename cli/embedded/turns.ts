import type { PGlite } from '@electric-sql/pglite';

/** Messages of PostgreSQL's protocol by their first byte: a statement of the extended protocol takes several, up to Sync. */
const BEGUN = new Set([...'PBDECHF'].map((letter) => letter.charCodeAt(0)));
const ENDED = new Set([...'SQX'].map((letter) => letter.charCodeAt(0)));

/**
 * The database for the socket server, whose connections share one session: whoever has begun a statement keeps the turn until
 * its end, as whoever has begun a transaction does.
 *
 * The socket server takes messages one by one, and lets another connection's in wherever no transaction is open: where
 * the parameters of a statement came in two pieces (some 64 KB do), another's statement was prepared in between, and the
 * first one's parameters ran that. Nothing failed; somebody else's rows were answered.
 */
export function takingTurns(db: PGlite): PGlite {
  let begun = false;
  const exec: PGlite['exec'] = (...parameters) => {
    // The socket server rolls back for a connection that went away in the middle.
    begun = false;
    return db.exec(...parameters);
  };
  const execProtocolRawStream: PGlite['execProtocolRawStream'] = async (message, options) => {
    const kind = message[0] ?? 0;
    if (BEGUN.has(kind)) begun = true;
    try {
      await db.execProtocolRawStream(message, options);
    } finally {
      if (ENDED.has(kind)) begun = false;
    }
  };
  const own: Partial<PGlite> = { exec, execProtocolRawStream, isInTransaction: () => begun || db.isInTransaction() };
  return new Proxy(db, {
    get(target, name) {
      if (Object.hasOwn(own, name)) return own[name as keyof PGlite];
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
