import { prefersHtml } from '@/graphql/accept';
import { answerHttp } from '@/graphql/http';
import { explorerPage } from './explorer';

async function answer(request: Request): Promise<Response> {
  const { status, headers, body } = await answerHttp({
    method: request.method,
    headers: Object.fromEntries(request.headers),
    search: new URL(request.url).search,
    readBody: (largest) => readBody(request, largest),
  });
  return new Response(typeof body === 'string' ? body : body && new Uint8Array(body), { status, headers });
}

async function readBody(request: Request, largest: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) return Buffer.concat(parts);
    length += part.value.byteLength;
    if (length > largest) {
      await reader?.cancel();
      return null;
    }
    parts.push(part.value);
  }
}

export function GET(request: Request): Response | Promise<Response> {
  return prefersHtml(request.headers.get('accept')) ? explorerPage() : answer(request);
}

export const HEAD = GET;
export const POST = answer;
export const OPTIONS = answer;
// Apollo Server refuses these, with a code and the methods that are allowed.
export const PUT = answer;
export const PATCH = answer;
export const DELETE = answer;
