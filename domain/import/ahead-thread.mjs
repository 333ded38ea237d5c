// Runs apart, in a thread that ahead.ts starts. Plain JavaScript, since a thread of Node 20 does not take over how the
// process loads TypeScript.
import { parentPort, workerData } from 'node:worker_threads';
import { tsImport } from 'tsx/esm/api';

const { readAhead } = await tsImport('./ahead-reader.ts', import.meta.url);
await readAhead(parentPort, workerData);
