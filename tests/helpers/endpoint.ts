import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll } from 'vitest';
import * as route from '@/app/graphql/route';

type Handler = (request: Request) => Response | Promise<Response>;
const handlers: Record<string, Handler | undefined> = { ...route };

function toRequest(message: IncomingMessage, origin: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    for (const single of [value ?? []].flat()) headers.append(name, single);
  }
  const hasBody = message.method !== 'GET' && message.method !== 'HEAD';
  return new Request(new URL(message.url ?? '/', origin), {
    method: message.method,
    headers,
    ...(hasBody ? { body: Readable.toWeb(message) as ReadableStream, duplex: 'half' } : {}),
  });
}

/** The route of /graphql behind a real HTTP server of its own, until the file's last test. Answers its address. */
export async function endpoint(): Promise<string> {
  const server = createServer(async (message, response) => {
    const handler = handlers[message.method ?? 'GET'];
    const answer = handler
      ? await Promise.resolve(toRequest(message, `http://${message.headers.host}`))
          .then(handler)
          .catch((error: unknown) => new Response(String(error), { status: 500 }))
      : new Response(null, { status: 405 });
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}
