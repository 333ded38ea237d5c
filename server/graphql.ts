import type { IncomingMessage, ServerResponse } from 'node:http';
import { serverTiming } from '@/domain/observation/totals';
import { answerHttp } from '@/graphql/http';
import { acceptedEncodings, compress } from './encoding';
import { SAFE_HEADERS } from './safe-headers.mjs';
import type { Target } from './target';

/** What is shorter fits one packet, however it travels. */
const WORTH_COMPRESSING = 1_400;

/** Answers /graphql without Next's router, which would cost more than the answer (docs/decisions/0111). */
export async function answerGraphql(
  request: IncomingMessage,
  response: ServerResponse,
  { search }: Target,
): Promise<void> {
  const { status, headers, body } = await answerHttp({
    method: request.method!,
    headers: request.headers,
    search,
    readBody: (largest) => readBody(request, largest),
  });
  const sent = { ...SAFE_HEADERS, 'X-Frame-Options': 'SAMEORIGIN', 'server-timing': serverTiming(), ...headers };
  if (body === null) return void response.writeHead(status, sent).end();
  const bytes = Buffer.from(body);
  const vary = [headers.vary, 'Accept-Encoding'].filter(Boolean).join(', ');
  if (!acceptedEncodings(request.headers['accept-encoding']).includes('gzip') || bytes.length < WORTH_COMPRESSING) {
    return void response.writeHead(status, { ...sent, vary, 'content-length': bytes.length }).end(bytes);
  }
  const small = await compress(bytes, 'gzip');
  response.writeHead(status, { ...sent, vary, 'content-encoding': 'gzip', 'content-length': small.length }).end(small);
}

async function readBody(request: IncomingMessage, largest: number): Promise<Uint8Array | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > largest) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
