import type { IncomingMessage, ServerResponse } from 'node:http';
import { CLIENT_HEADER } from '@/domain/accounts/client-header';
import { observed } from '@/domain/observation/observer';
import { counted } from '@/domain/observation/totals';
import { prefersHtml } from '@/graphql/accept';
import { clientAddress } from './client';
import { answerGraphql } from './graphql';
import type { Handler } from './handler';
import { Pages, type PagesOptions } from './pages/pages';
import { readTarget, type Target } from './target';

/** Methods that no address here knows, and that Next cannot be asked with. */
const REFUSED = new Set(['TRACE', 'TRACK', 'CONNECT']);

/** Headers by which the front asks proxy.ts for another page: nobody else may. */
const OWN_HEADER = 'x-mawqif-show';

/** @property proxies how many proxies of the operator's own stand before this server. */
type FrontOptions = PagesOptions & { proxies: number };

/** What stands before Next's router: it answers what it can, and leaves the rest to Next. It never rejects. */
export function createFront({ proxies, ...options }: FrontOptions): Handler {
  const pages = new Pages(options);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = readTarget(request.url ?? '');
    if (!target) return void response.writeHead(400, { 'content-length': 0 }).end();
    if (REFUSED.has(request.method!)) {
      return void response.writeHead(405, { allow: 'GET, HEAD, POST, OPTIONS', 'content-length': 0 }).end();
    }
    delete request.headers[OWN_HEADER];
    request.headers[CLIENT_HEADER] = clientAddress(request, proxies) ?? undefined;
    if (isQuery(request, target)) return answerGraphql(request, response, target);
    if (pages.takes(request, target)) return pages.answer(request, response, target);
    // Next takes an address with a host for a path.
    request.url = `${target.path}${target.search}`;
    return options.next(request, response);
  }

  async function answerWhatever(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await answer(request, response);
    } catch (error) {
      console.error(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'content-length': 0, 'cache-control': 'no-store' }).end();
    }
  }

  return (request, response) => {
    const { method, headers, url = '' } = request;
    const path = url.split('?', 1)[0]!;
    const work = { kind: 'request', name: `${method} ${path === '/graphql' ? path : 'page'}` } as const;
    const details = { path, headers, status: () => response.statusCode };
    return counted(() => observed({ ...work, request: details }, () => answerWhatever(request, response)));
  };
}

/** A query over HTTP; a browser that opens the address is shown the explorer, a page of Next's. */
function isQuery({ method, headers }: IncomingMessage, { path }: Target): boolean {
  return path === '/graphql' && !((method === 'GET' || method === 'HEAD') && prefersHtml(headers.accept));
}
