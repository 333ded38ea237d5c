import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

/** A server under test, reached at `origin`. */
export type Server = { origin: string; pid: number; stop: () => Promise<void> };

export type Start = {
  /** Program and arguments. */
  command: readonly [string, ...string[]];
  cwd: string;
  env: Record<string, string | undefined>;
  port: number;
  /** What answers, with any status, as soon as the server serves. */
  probe: string;
};

const PATIENCE = 180_000;

/**
 * Starts a server and waits until it answers.
 * @throws with what it printed, when it ends before that or takes longer than three minutes.
 */
export async function startServer({ command: [program, ...given], cwd, env, port, probe }: Start): Promise<Server> {
  const origin = `http://127.0.0.1:${port}`;
  // A group of its own, so that what it starts ends with it.
  const child = spawn(program, given, {
    cwd,
    env: { ...process.env, ...env, PORT: String(port), NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed = (printed + chunk).slice(-4000);
    });
  }
  let ended = false;
  const end = new Promise<void>((resolve) => {
    child.once('exit', () => {
      ended = true;
      resolve();
    });
  });
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(-child.pid!, name);
    } catch {
      // It has ended already.
    }
  };
  const kill = () => signal('SIGKILL');
  process.once('exit', kill);
  const stop = async () => {
    signal('SIGTERM');
    await Promise.race([end, pause(15_000, undefined, { ref: false })]);
    kill();
    process.off('exit', kill);
  };
  for (const deadline = Date.now() + PATIENCE; ; await pause(100)) {
    const response = await fetch(`${origin}${probe}`).catch(() => null);
    await response?.body?.cancel();
    if (response) return { origin, pid: child.pid!, stop };
    if (ended || Date.now() > deadline) {
      await stop();
      throw new Error(`${given.join(' ')} does not answer on port ${port}:\n${printed}`);
    }
  }
}
