// Runs apart, in a thread that page.ts starts: a program of its own (setup/programs.mjs).
import { parentPort } from 'node:worker_threads';
import { readFragment, readPage } from '../import/html';

parentPort?.on('message', ({ html, url, whole }: { html: string; url: string | null; whole: boolean }) => {
  parentPort?.postMessage(whole ? readPage(html, url) : readFragment(html));
});
