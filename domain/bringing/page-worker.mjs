// Runs apart, in a thread that page.ts starts. Plain JavaScript, since a thread of Node 20 does not take over how the process
// loads TypeScript.
import { parentPort } from 'node:worker_threads';
import { tsImport } from 'tsx/esm/api';

const { readFragment, readPage } = await tsImport('../import/html.ts', import.meta.url);
parentPort.on('message', ({ html, url, whole }) => {
  parentPort.postMessage(whole ? readPage(html, url) : readFragment(html));
});
