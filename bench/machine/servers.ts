import type { Server } from './process';

/** Keeps servers while a comparison works with them, and ends them with it, however it ends. */
export async function withServers<T>(
  work: (keep: (server: Promise<Server>) => Promise<Server>) => Promise<T>,
): Promise<T> {
  const kept: Server[] = [];
  try {
    return await work(async (starting) => {
      const server = await starting;
      kept.push(server);
      return server;
    });
  } finally {
    await Promise.all(kept.map((server) => server.stop()));
  }
}
