import { AsyncLocalStorage } from 'node:async_hooks';
import { observe } from './observer';

/**
 * Writes a line for every statement that takes at least this long: how long, for which operation, and its text, in which
 * parameters are only numbered. What people searched for stays out of the log.
 * @returns what ends it.
 */
export function logSlowStatements(milliseconds: number, write: (line: string) => void): () => void {
  const operations = new AsyncLocalStorage<string>();
  return observe({
    around: ({ kind, name }, run) => (kind === 'operation' ? operations.run(name, run) : run()),
    statement: ({ text, duration, failed }) => {
      if (duration < milliseconds) return;
      const outcome = failed ? 'failed after' : 'took';
      const operation = operations.getStore() ?? 'no operation';
      write(
        `Slow statement (${operation}): ${outcome} ${Math.round(duration)} ms: ${text.replace(/\s+/g, ' ').trim()}`,
      );
    },
  });
}
