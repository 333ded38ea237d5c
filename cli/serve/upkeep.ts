import { refreshStatistics } from '../statistics';

/** In milliseconds. The first time it waits until the first pages were shown. */
const FIRST_AFTER = 15_000;
const EVERY = 5 * 60_000;

/**
 * Does for the embedded database what a server's background processes do: its planner would otherwise never learn what was written.
 * @returns stops it; what is under way then ends with the database.
 */
export function startUpkeep(databaseUrl: string, first = FIRST_AFTER, every = EVERY): () => void {
  let stopped = false;
  let timer = setTimeout(keepUp, first);
  async function keepUp() {
    try {
      await refreshStatistics(databaseUrl, { vacuum: true });
    } catch (error) {
      if (!stopped) console.error('The embedded database could not be told what its tables hold:', error);
    }
    if (!stopped) timer = setTimeout(keepUp, every);
  }
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
