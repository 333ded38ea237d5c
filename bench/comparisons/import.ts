import { spawn } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Comparison } from '../bench';
import { emptyDatabase, linesOf, mawqif, short } from '../machine/databases';
import { type Found, found } from '../measure/record';
import { FEWEST_ROUNDS } from '../measure/statistics';

const root = path.join(import.meta.dirname, '../..');

const CLAIMS_A_SECOND = 5_000;

/** Files of one and of five shares are imported, each into an empty database. */
const SHARES = 5;

/** JSON Lines into PostgreSQL, with positions and totals kept: how fast, and with how much memory. */
export const importing: Comparison = {
  name: 'import',
  title: 'Import into PostgreSQL',
  needsServer: true,
  async run({ server, quick }) {
    const claims = quick ? 10_000 : 50_000;
    const small = await linesOf(claims);
    const large = await linesOf(SHARES * claims);
    const runs: { rate: number; memory: number; memoryOfLarge: number }[] = [];
    for (let round = 0; round < FEWEST_ROUNDS; round++) {
      const first = await imported(server!, small);
      const second = await imported(server!, large);
      runs.push({ rate: (SHARES * claims) / second.seconds, memory: first.megabytes, memoryOfLarge: second.megabytes });
    }
    const size = (await stat(large)).size;
    const settings = { claims: short(SHARES * claims), fileBytes: size };
    const all: Found[] = [
      found(
        { name: 'import/rate', settings: { ...settings, peer: `${CLAIMS_A_SECOND} claims/s` }, target: { atLeast: 1 } },
        'claims/s',
        runs.map((one) => one.rate),
        runs.map(() => CLAIMS_A_SECOND),
      ),
      found(
        {
          name: 'import/memory',
          settings: { ...settings, peer: `the same of a file a ${SHARES}th as large` },
          target: { atMost: 1.2 },
        },
        'MB at most',
        runs.map((one) => one.memoryOfLarge),
        runs.map((one) => one.memory),
      ),
    ];
    return all;
  },
};

/** Imports a file into an empty database. Migrating it is not part of the time. */
async function imported(server: string, file: string): Promise<{ seconds: number; megabytes: number }> {
  const DATABASE_URL = await emptyDatabase(server, 'bench_import');
  await mawqif({ DATABASE_URL }, 'migrate');
  const started = performance.now();
  const child = spawn(process.execPath, ['setup/mawqif.mjs', 'import', file], {
    cwd: root,
    env: { ...process.env, DATABASE_URL },
    stdio: 'ignore',
  });
  let code: number | null | undefined;
  child.once('exit', (ended) => {
    code = ended;
  });
  let megabytes = 0;
  while (code === undefined) {
    megabytes = Math.max(megabytes, await mostMemory(child.pid!));
    await pause(100);
  }
  if (code !== 0) throw new Error(`mawqif import ended with ${code}`);
  return { seconds: (performance.now() - started) / 1000, megabytes };
}

/** The most memory a process ever held, as Linux counts it; 0 elsewhere. */
async function mostMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}
