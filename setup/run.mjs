import { spawn } from 'node:child_process';

/**
 * Runs a program and waits for it. Its output is shown only when it fails, or as it comes with `show`.
 * @param {string} program
 * @param {string[]} parameters
 * @param {{ env?: Record<string, string | undefined>, show?: boolean, timeout?: number }} [options]
 * @returns {Promise<void>} rejects with a message that holds the end of its output
 */
export function run(program, parameters, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {
      env: { ...process.env, ...options.env },
      stdio: ['ignore', options.show ? 'inherit' : 'pipe', options.show ? 'inherit' : 'pipe'],
      timeout: options.timeout,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8');
      stream?.on('data', (text) => {
        output = (output + text).slice(-20_000);
      });
    }
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(`${program} ${parameters.join(' ')} ended with ${signal ?? `code ${code}`}\n${output.trimEnd()}`),
        );
    });
  });
}

/** Runs a program of a package, with this Node: the links in node_modules/.bin differ between systems. */
export function runNode(script, parameters, options) {
  return run(process.execPath, [script, ...parameters], options);
}
