// A primary and a streaming replica, two web processes, readers and a writer; meanwhile the replica is stopped, frozen,
// held back and brought back. Nobody may see an error, and nobody may miss a write that was acknowledged.
//
//   node --import tsx bench/replicas.ts [first of four ports]
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { applyMigrations } from '@/cli/migrations/apply';
import { database } from '@/domain/database';
import { loadDemonstrationCorpus } from '@/domain/import/demonstration';
import { type Cluster, startCluster } from './replicas/cluster';
import { type Phase, Trial } from './replicas/trial';

const port = Number(process.argv[2] ?? 3950);

async function serve(
  { primary, replica }: Cluster,
  ownPort: number,
): Promise<{ origin: string; process: ChildProcess }> {
  const origin = `http://127.0.0.1:${ownPort}`;
  const child = spawn(process.execPath, ['--import', 'tsx', 'bench/replicas/web.ts'], {
    env: {
      ...process.env,
      PORT: String(ownPort),
      DATABASE_URL: primary.address,
      DATABASE_REPLICA_URLS: replica.address,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (;;) {
    const status = await fetch(`${origin}/healthz`).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return { origin, process: child };
    if (child.exitCode !== null) throw new Error(`The web process ended with ${child.exitCode}.`);
    await pause(200);
  }
}

function report(phases: readonly Phase[]): void {
  console.table(
    Object.fromEntries(
      phases.map(({ name, errors, primary, replica, ...counts }) => [
        name,
        {
          ...counts,
          errors: errors.length,
          'on the replica': `${Math.round((100 * replica) / (primary + replica))} %`,
        },
      ]),
    ),
  );
  for (const { name, errors } of phases) for (const error of errors.slice(0, 3)) console.log(`${name}: ${error}`);
}

const cluster = await startCluster(port);
const webs: ChildProcess[] = [];
try {
  const { primary, replica } = cluster;
  process.env.DATABASE_URL = primary.address;
  await applyMigrations(primary.address);
  await loadDemonstrationCorpus(database());
  await database().$disconnect();
  const origins: string[] = [];
  for (const ownPort of [port + 2, port + 3]) {
    const { origin, process: child } = await serve(cluster, ownPort);
    origins.push(origin);
    webs.push(child);
  }
  const trial = new Trial(cluster, origins);
  const phases = [
    await trial.phase('both there', 6),
    await trial.phase('replica stopped', 6, async () => {
      await pause(1_500);
      await replica.stop();
    }),
    await trial.phase('replica back', 6, replica.start),
    await trial.phase('replica frozen', 6, async () => {
      await pause(1_500);
      await replica.freeze();
    }),
    await trial.phase('replica thawed', 6, replica.thaw),
    await trial.phase('replica behind', 6, async () => {
      await replica.ask('SELECT pg_wal_replay_pause()');
      await pause(5_000);
      await replica.ask('SELECT pg_wal_replay_resume()');
    }),
    await trial.phase('both there again', 6),
  ];
  report(phases);
  const failed = phases.some(({ errors, stale }) => errors.length > 0 || stale > 0);
  console.log(failed ? 'FAILED' : 'No error, and every write was seen by the next request of every process.');
  process.exitCode = failed ? 1 : 0;
} finally {
  for (const child of webs) child.kill('SIGTERM');
  await Promise.all(webs.map((child) => child.exitCode ?? new Promise((resolve) => child.once('exit', resolve))));
  await cluster.remove();
}
