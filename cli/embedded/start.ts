import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FolderInUseError } from './lock';
import type { Report } from './process';

export type EmbeddedDatabase = {
  url: string;
  /** Writes everything out and ends the database's process. */
  close: () => Promise<void>;
};

/**
 * For V8: only what ran for long is compiled a second time, better and slower. At Node.js 20's own measure, a fifty-fifth of this, most
 * of what a start runs once is, while the first page waits (docs/decisions/0109).
 */
const ENGINE_FLAGS = ['--wasm-tiering-budget=100000000'];

const root = path.join(import.meta.dirname, '../..');

/**
 * Starts the embedded database of this data folder in a process of its own. When that process dies it is started
 * again, at the same address, until `close` is called.
 * @throws FolderInUseError when another process serves this folder.
 */
export async function startEmbedded(dataFolder: string): Promise<EmbeddedDatabase> {
  let closing = false;
  let running = await launch(dataFolder);

  const supervise = ({ child }: Launched) => {
    child.once('exit', async (code, signal) => {
      if (closing) return;
      console.error(`The embedded database ended (${signal ?? `code ${code}`}); starting it again.`);
      for (let delay = 100; !closing; delay = Math.min(delay * 2, 10_000)) {
        try {
          running = await launch(dataFolder);
          supervise(running);
          console.error('The embedded database is back.');
          // Closed while it was starting: nobody else would end it.
          if (closing) await end(running.child);
          return;
        } catch (error) {
          console.error(`The embedded database does not start: ${error instanceof Error ? error.message : error}`);
          await pause(delay);
        }
      }
    });
  };
  supervise(running);

  return {
    url: running.url,
    close: async () => {
      closing = true;
      await end(running.child);
    },
  };
}

type Launched = { url: string; child: ChildProcess };

async function launch(dataFolder: string): Promise<Launched> {
  const program = path.join(root, 'generated/programs/embedded-database.mjs');
  const child = spawn(process.execPath, [...ENGINE_FLAGS, program, dataFolder], {
    cwd: root,
    // What it reports comes by a channel, whose closing also tells it that this process has ended.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Out of the terminal's reach: Ctrl-C would close the database before those who still use it.
    detached: true,
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`It ended at once (${signal ?? `code ${code}`}).`)));
    child.once('message', (report: Report) => {
      if ('ready' in report) resolve({ url: report.ready, child });
      else reject(report.inUse ? new FolderInUseError(dataFolder, report.inUse) : new Error(report.failed));
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
