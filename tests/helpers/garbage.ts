import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const TRIES = 3;

/**
 * Bytes that each of many rounds of work leaves behind in the heap, though all they made is garbage, where V8 looks only among what
 * was made a moment ago. What it misses there slows every round until the whole heap is gone through
 * (docs/decisions/0107).
 *
 * The least of a few tries, each begun with the whole heap gone through: tests of other files have left theirs in the same
 * process, and what is made while V8 is going through that is left behind too.
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
  const found: number[] = [];
  for (let attempt = 0; attempt < TRIES; attempt++) {
    collect();
    const before = await run(20);
    found.push(((await run(rounds)) - before) / rounds);
  }
  return Math.min(...found);
}
