// Runs apart, in a thread that ahead.ts starts: a program of its own (setup/programs.mjs).
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { readAhead } from './ahead-reader';

await readAhead(parentPort as MessagePort, workerData);
