// The web server of production: Node's HTTP server with the front of server/front.ts, and Next behind it in the same
// process. Plain JavaScript, since nothing is compiled while serving.

import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import module from 'node:module';
import path from 'node:path';

/** In milliseconds. Proxies keep connections for a minute: one that we close first costs them a request. */
const TIMEOUTS = { keepAliveTimeout: 65_000, headersTimeout: 30_000, requestTimeout: 60_000 };

/** How long requests may take to finish after the server was told to end, in milliseconds. */
const DRAINING = 8_000;

const dir = path.join(import.meta.dirname, '..');
const port = Number(process.env.PORT);

// From Node.js 22 on: code compiled once need not be compiled at the next start. It must be asked for before the code is loaded.
module.enableCompileCache?.(path.join(dir, '.setup/compiled'));
const { default: next } = await import('next');

let ending = false;
const server = createServer(TIMEOUTS);
// Next would take connections to other protocols over, and leave them open. It gets a server that never listens.
const app = next({ dev: false, dir, port, hostname: 'localhost', httpServer: createServer() });
await app.prepare();
const buildId = await readFile(path.join(dir, '.next/BUILD_ID'), 'utf8');
const answer = await globalThis.mawqifFront(app.getRequestHandler(), buildId);

server.on('request', (request, response) => {
  if (ending) response.shouldKeepAlive = false;
  answer(request, response);
});
// Whoever started it may still be opening the database.
if (process.connected) await once(process, 'message');
server.listen(port, () => process.send?.('listening'));

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
  process.on(signal, () => {
    if (ending) return;
    ending = true;
    server.close(async () => {
      await globalThis.mawqifLastWords?.().catch(() => {});
      process.exit(0);
    });
    // A connection whose last answer was already on its way is kept open by its client.
    setInterval(() => server.closeIdleConnections(), 100).unref();
    setTimeout(() => process.exit(0), DRAINING).unref();
  });
}
