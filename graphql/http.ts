import { HeaderMap } from '@apollo/server';
import { createContext } from './context';
import { server } from './server';

/** Answers a request over HTTP. */
export async function answer(request: Request): Promise<Response> {
  const apollo = await server();
  const answered = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method,
      headers: new HeaderMap(request.headers),
      search: new URL(request.url).search,
      body: request.method === 'POST' ? await request.json() : undefined,
    },
    context: async () => createContext(),
  });
  const body = answered.body.kind === 'complete' ? answered.body.string : answered.body.asyncIterator;
  return new Response(body as BodyInit, { status: answered.status ?? 200, headers: [...answered.headers] });
}
