import { execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { appendFile, chown, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';

const run = promisify(execFile);

/** Where Debian keeps the programs of its newest PostgreSQL; elsewhere they are looked for on the path. */
function binaries(): string {
  const root = '/usr/lib/postgresql';
  const [newest] = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  return newest ? path.join(root, newest, 'bin') : '';
}

/** A PostgreSQL server on loopback. */
export type Server = {
  address: string;
  start: () => Promise<void>;
  /** At once, as if it were cut off: what is under way is lost. */
  stop: () => Promise<void>;
  /** Stops it from doing anything, without closing a connection. */
  freeze: () => Promise<void>;
  thaw: () => Promise<void>;
  ask: <Row>(sql: string) => Promise<Row[]>;
};

export type Cluster = { primary: Server; replica: Server; remove: () => Promise<void> };

/** A primary and a replica that streams from it, in a folder of their own. PostgreSQL refuses to run as root: then as `postgres`. */
export async function startCluster(port: number): Promise<Cluster> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mawqif-replicas-'));
  const user = process.getuid?.() === 0 ? await idsOf('postgres') : undefined;
  if (user) await chown(folder, user.uid, user.gid);
  const command = (name: string, ...args: string[]) =>
    run(path.join(binaries(), name), args, { cwd: folder, ...user }).then(() => {});

  const server = (name: string, ownPort: number): Server => {
    const data = path.join(folder, name);
    const address = `postgresql://mawqif@127.0.0.1:${ownPort}/postgres`;
    const signal = async (kind: 'SIGSTOP' | 'SIGCONT') => {
      const [postmaster] = (await readFile(path.join(data, 'postmaster.pid'), 'utf8')).split('\n');
      const { stdout } = await run('ps', ['-o', 'pid=', '--ppid', postmaster!]).catch(() => ({ stdout: '' }));
      for (const pid of [postmaster!, ...stdout.split(/\s+/).filter(Boolean)]) process.kill(Number(pid), kind);
    };
    return {
      address,
      start: () =>
        new Promise((resolve, reject) => {
          // Its output must not keep this process waiting: the server inherits it.
          const options = `-p ${ownPort} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
          const args = ['-D', data, '-l', path.join(folder, `${name}.log`), '-w', '-o', options, 'start'];
          spawn(path.join(binaries(), 'pg_ctl'), args, { cwd: folder, stdio: 'ignore', ...user })
            .once('error', reject)
            .once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${name} did not start (${code}).`))));
        }),
      stop: () => command('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop'),
      freeze: () => signal('SIGSTOP'),
      thaw: () => signal('SIGCONT'),
      ask: async <Row>(sql: string) => {
        // One that is frozen takes connections, and says nothing.
        const client = new Client({ connectionString: address, connectionTimeoutMillis: 2_000, query_timeout: 5_000 });
        client.on('error', () => {});
        await client.connect();
        try {
          return (await client.query(sql)).rows as Row[];
        } finally {
          await client.end();
        }
      },
    };
  };

  await command(
    'initdb',
    '-D',
    path.join(folder, 'primary'),
    '-U',
    'mawqif',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--no-locale',
  );
  const primary = server('primary', port);
  await primary.start();
  const source = ['-h', '127.0.0.1', '-p', String(port), '-U', 'mawqif'];
  await command('pg_basebackup', ...source, '-D', path.join(folder, 'replica'), '-R', '-c', 'fast');
  await appendFile(path.join(folder, 'replica', 'postgresql.auto.conf'), 'wal_retrieve_retry_interval = 200\n');
  const replica = server('replica', port + 1);
  await replica.start();
  return {
    primary,
    replica,
    remove: async () => {
      await replica.stop().catch(() => {});
      await primary.stop().catch(() => {});
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function idsOf(user: string): Promise<{ uid: number; gid: number }> {
  const id = async (flag: string) => Number((await run('id', [flag, user])).stdout);
  return { uid: await id('-u'), gid: await id('-g') };
}
