import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export type WebServer = {
  /** Lets it take requests, and waits until it does. */
  serve: () => Promise<void>;
  /** Resolves when the server has ended by itself. */
  ended: Promise<string>;
  /** Lets requests finish, then ends the server. */
  stop: () => Promise<void>;
};

const root = path.join(import.meta.dirname, '../..');
const START_LIMIT = 120_000;

/**
 * Node takes four times what it needs before it looks for garbage, if the machine has it. What is needed is some 120 MB
 * (docs/decisions/0107); no hard limit, since a large answer must not end the process. What one answer is made of shall
 * have become garbage before the young generation is full, in MB, and what is alive in it moved on. Where much of what
 * some code makes was alive then, V8 would make all it makes later in the old generation: answers would stay there as garbage.
 */
const HEAP = [
  '--heap-growing-percent=60',
  '--min-semi-space-size=16',
  '--max-semi-space-size=32',
  '--no-allocation-site-pretenuring',
];

const STOP_LIMIT = 10_000;

/**
 * Starts the web server in a process of its own. It makes itself ready while its database is still being opened, and
 * takes no requests before `serve`.
 * @param databaseUrl the address its database will have.
 * @param options.development serve with reload, from the sources; otherwise serve what was built.
 */
export function startWebServer(port: number, databaseUrl: string, options: { development: boolean }): WebServer {
  const child = spawn(
    process.execPath,
    [
      ...(options.development ? [] : HEAP),
      '--import',
      path.join(root, 'cli/serve/end-with-parent.mjs'),
      ...(options.development
        ? [path.join(root, 'node_modules/next/dist/bin/next'), 'dev', '--port', String(port)]
        : [path.join(root, 'server/main.mjs')]),
    ],
    {
      cwd: root,
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        PORT: String(port),
        NODE_ENV: options.development ? 'development' : 'production',
        NEXT_TELEMETRY_DISABLED: '1',
      },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  );
  const listening = new Promise<void>((resolve) => {
    child.on('message', (message) => message === 'listening' && resolve());
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
  });
  // Next's own greeting is left out: Mawqif prints its addresses when it answers.
  let answering = options.development;
  child.stdout?.on('data', (chunk: Buffer) => answering && process.stdout.write(chunk));

  return {
    serve: async () => {
      const failed = ended.then((reason) => Promise.reject(new Error(`The web server did not start (${reason}).`)));
      // Next in development knows nothing of messages and serves at once.
      if (child.connected) child.send('serve');
      await Promise.race([options.development ? answers(port) : listening, failed, tooLate(port)]);
      answering = true;
    },
    ended,
    stop: () => stop(child, ended),
  };
}

async function answers(port: number): Promise<void> {
  for (; ; await pause(50)) {
    const response = await fetch(`http://127.0.0.1:${port}/healthz`, { redirect: 'manual' }).catch(() => null);
    await response?.body?.cancel();
    if (response) return;
  }
}

async function tooLate(port: number): Promise<never> {
  await pause(START_LIMIT, null, { ref: false });
  throw new Error(`The web server did not take requests on port ${port} within ${START_LIMIT / 1000} s.`);
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT);
  await ended;
  clearTimeout(late);
}
