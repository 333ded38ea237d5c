import type { IncomingMessage, ServerResponse } from 'node:http';
import { serverTiming } from '@/domain/observation/totals';
import { answerHttp } from '@/graphql/http';
import { acceptedEncodings, compress, type Encoding } from './encoding';
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
  const { status, headers, body, encoded } = await answerHttp({
    method: request.method!,
    headers: request.headers,
    search,
    readBody: (largest) => readBody(request, largest),
  });
  const sent = { ...SAFE_HEADERS, 'X-Frame-Options': 'SAMEORIGIN', 'server-timing': serverTiming(), ...headers };
  if (body === null) return void response.writeHead(status, sent).end();
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const vary = [headers.vary, 'Accept-Encoding'].filter(Boolean).join(', ');
  const encoding = bytes.length < WORTH_COMPRESSING ? 'identity' : encodingFor(request, encoded !== undefined);
  if (encoding === 'identity') {
    return void response.writeHead(status, { ...sent, vary, 'content-length': bytes.length }).end(bytes);
  }
  const small = await (encoded ? once(encoded, encoding, bytes) : compress(bytes, encoding));
  response.writeHead(status, { ...sent, vary, 'content-encoding': encoding, 'content-length': small.length });
  response.end(small);
}

/** Only what is compressed once for many is worth more time than gzip takes. */
function encodingFor({ headers }: IncomingMessage, kept: boolean): Encoding {
  const accepted = acceptedEncodings(headers['accept-encoding']);
  return accepted.find((encoding) => kept || encoding !== 'br') ?? 'identity';
}

function once(encoded: Map<string, Promise<Buffer>>, encoding: Exclude<Encoding, 'identity'>, bytes: Buffer) {
  const known = encoded.get(encoding) ?? compress(bytes, encoding);
  encoded.set(encoding, known);
  return known;
}

/** By events: to go through a stream as one does through a list makes as much garbage as the rest of an answer. */
function readBody(request: IncomingMessage, largest: number): Promise<Uint8Array | null> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let length = 0;
    const take = (part: Buffer) => {
      length += part.length;
      if (length <= largest) return void parts.push(part);
      // Node reads what is left away once this is answered.
      request.off('data', take).pause();
      resolve(null);
    };
    request
      .on('data', take)
      .once('end', () => resolve(Buffer.concat(parts)))
      .once('error', reject)
      .once('close', () => reject(new Error('The request ended before its body.')));
  });
}
