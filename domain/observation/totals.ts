import { AsyncLocalStorage } from 'node:async_hooks';
import { observe } from './observer';

/** What one request has cost so far. */
type Totals = {
  /** When it began, by the process' clock. */
  since: number;
  statements: number;
  /** Of its statements together, in milliseconds; those of one moment add up. */
  databaseTime: number;
};

const kept = globalThis as unknown as { mawqifTotals?: AsyncLocalStorage<Totals> };

/** The totals of the requests under way. Next bundles what serves more than once: all copies share them. */
function requests(): AsyncLocalStorage<Totals> {
  if (!kept.mawqifTotals) {
    const storage = new AsyncLocalStorage<Totals>();
    kept.mawqifTotals = storage;
    observe({
      statement: ({ duration }) => {
        const totals = storage.getStore();
        if (!totals) return;
        totals.statements++;
        totals.databaseTime += duration;
      },
    });
  }
  return kept.mawqifTotals;
}

/** Runs what answers a request, and counts what it costs. */
export function counted<Result>(run: () => Promise<Result>): Promise<Result> {
  return requests().run({ since: performance.now(), statements: 0, databaseTime: 0 }, run);
}

/**
 * The header Server-Timing of the answer that is being made: what the database took, and all in all since the request
 * began, in milliseconds. Empty outside of a request that is counted.
 */
export function serverTiming(): string {
  const totals = requests().getStore();
  if (!totals) return '';
  const { since, statements, databaseTime } = totals;
  const words = statements === 1 ? '1 statement' : `${statements} statements`;
  return `db;desc="${words}";dur=${databaseTime.toFixed(1)}, total;dur=${(performance.now() - since).toFixed(1)}`;
}
