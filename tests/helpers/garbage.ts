import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Bytes that each of many rounds of work leaves behind in the heap, though all they made is garbage, where V8 looks only among what
 * was made a moment ago. What it misses there slows every round until the whole heap is gone through
 * (docs/decisions/0107).
 *
 * For a test file with a process of its own (ALONE in vitest.config.ts): what other files left goes meanwhile, or stays.
 */
export async function leftBehind(rounds: number, work: () => Promise<unknown>): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (options?: { type: 'minor' }) => void;
  const run = async (times: number): Promise<number> => {
    for (let i = 1; i <= times; i++) {
      await work();
      // Twice: what survives the first time may go the second.
      if (i % 20 === 0 || i === times) for (let look = 0; look < 2; look++) collect({ type: 'minor' });
    }
    return process.memoryUsage().heapUsed;
  };
  // Code is compiled, and statements prepared, by the first rounds.
  await run(60);
  collect();
  const before = await run(20);
  return ((await run(rounds)) - before) / rounds;
}
