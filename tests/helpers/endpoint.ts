import * as route from '@/app/graphql/route';
import { listening, sendResponse, toRequest } from './web-server';

type Handler = (request: Request) => Response | Promise<Response>;
const handlers: Record<string, Handler | undefined> = { ...route };

/** The route of /graphql behind a real HTTP server of its own, until the file's last test. Answers its address. */
export async function endpoint(): Promise<string> {
  const address = await listening(async (message, response) => {
    const handler = handlers[message.method ?? 'GET'];
    const answer = handler
      ? await Promise.resolve(toRequest(message))
          .then(handler)
          .catch((error: unknown) => new Response(String(error), { status: 500 }))
      : new Response(null, { status: 405 });
    await sendResponse(answer, response);
  });
  return `${address}/graphql`;
}
