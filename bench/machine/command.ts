import { spawn } from 'node:child_process';

/**
 * Runs a program to its end.
 * @returns what it printed.
 * @throws with what it printed, when it ends with another code than 0.
 */
export function run(
  [program, ...given]: readonly [string, ...string[]],
  { cwd, env = {} }: { cwd: string; env?: Record<string, string | undefined> },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, given, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        printed += chunk;
      });
    }
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0
        ? resolve(printed)
        : reject(new Error(`${program} ${given.join(' ')} failed:\n${printed.slice(-4000)}`)),
    );
  });
}
