import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import path from 'node:path';
import { holderOf } from '@/cli/embedded/lock';

const root = path.join(import.meta.dirname, '../..');

/** A Mawqif as people start it, on a data folder of its own, with its web server and its database. */
export class WholeServer {
  private process: ChildProcess | null = null;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {}

  static async on(folder: string): Promise<WholeServer> {
    const probe = createServer().listen(0);
    await once(probe, 'listening');
    const { port } = probe.address() as AddressInfo;
    await new Promise((resolve) => probe.close(resolve));
    return new WholeServer(folder, port);
  }

  get url(): string {
    return `http://localhost:${this.port}/graphql`;
  }

  /** Starts it, and waits until it says that it is ready. @throws Error with what it said instead. */
  async start(): Promise<void> {
    const { DATABASE_URL: _, ...environment } = process.env;
    const child = spawn(process.execPath, ['setup/mawqif.mjs', 'serve'], {
      cwd: root,
      env: { ...environment, PORT: String(this.port), MAWQIF_DATA: this.folder, MAWQIF_BACKUP_EVERY: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, which its web server belongs to.
      detached: true,
    });
    this.process = child;
    let said = '';
    await new Promise<void>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk: Buffer) => {
          said += chunk;
          if (said.includes('Mawqif is ready')) resolve();
        });
      child.once('exit', () => reject(new Error(`The server ended: ${said}`)));
    });
  }

  /** Kills all of its processes at once. */
  async kill(): Promise<void> {
    const { pid: database } = (await holderOf(this.folder))!;
    const ended = once(this.process!, 'exit');
    process.kill(-this.process!.pid!, 'SIGKILL');
    process.kill(database, 'SIGKILL');
    await ended;
  }

  /** Kills the process that was started, as whoever looks for "mawqif" does; the others end by themselves. */
  async killFirst(): Promise<void> {
    const ended = once(this.process!, 'exit');
    this.process!.kill('SIGKILL');
    await ended;
  }

  /** Ends what a test that failed left running. */
  clear(): void {
    const child = this.process;
    if (child?.pid && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
  }

  async stop(): Promise<void> {
    const ended = once(this.process!, 'exit');
    this.process!.kill('SIGTERM');
    await ended;
  }
}
