import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A request: GET without a body, else POST of JSON. */
export type Request = { path: string; body?: string; headers?: Record<string, string> };

/** What is sent, for so long or so often: each connection sends the requests in turn, the next when the last is answered. */
export type Load = { origin: string; requests: readonly Request[]; connections: number } & (
  | { seconds: number; amount?: undefined }
  | { amount: number; seconds?: undefined }
);

/** How a server did: answers (2xx) a second, the 99th percentile of their latency in milliseconds. */
export type Sample = { perSecond: number; p99: number; answers: number; failures: number };

/** Sends loads, one after another. */
export type Loader = { send: (load: Load) => Promise<Sample>; end: () => void };

/** Starts the process that sends loads. */
export function startLoader(): Loader {
  const child = fork(fileURLToPath(new URL('load-process.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] });
  return { send: (load) => answered(child, load), end: () => child.kill() };
}

function answered(child: ChildProcess, load: Load): Promise<Sample> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('The process that sends requests has ended.'));
    child.once('exit', ended);
    child.once('message', (sample: Sample) => {
      child.off('exit', ended);
      if (sample.failures > 0) {
        reject(
          new Error(`${sample.failures} of ${sample.answers + sample.failures} requests to ${load.origin} failed.`),
        );
      } else {
        resolve(sample);
      }
    });
    child.send(load);
  });
}
