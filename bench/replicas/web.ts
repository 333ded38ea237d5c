// A web process of the trial: what stands before Next, with nothing behind it, so that nothing has to be built.
import { createServer } from 'node:http';
import { database } from '@/domain/database';
import { isAnswering } from '@/domain/health';
import { currentRevision } from '@/domain/revision/current';
import { createFront } from '@/server/front';

const front = createFront({
  next: async (request, response) => {
    const healthy = request.url === '/healthz' && (await isAnswering(database()));
    response.writeHead(healthy ? 200 : 503, { 'content-length': 0 }).end();
  },
  revision: currentRevision,
  maxBytes: 0,
  edition: 'trial',
  proxies: 0,
});

createServer(front).listen(Number(process.env.PORT), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
