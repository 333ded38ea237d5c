import { GraphQLError } from 'graphql';

/** The largest body that is read. The longest sensible query is a few kilobytes. */
const LARGEST_BODY = 1_000_000;

function fault(status: number, code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}

/**
 * The JSON of a request's body.
 * @throws GraphQLError with the status and code to answer with.
 */
export async function readJson(request: Request): Promise<unknown> {
  const [type = '', ...parameters] = (request.headers.get('content-type') ?? '').toLowerCase().split(';');
  if (type.trim() !== 'application/json') {
    throw fault(415, 'UNSUPPORTED_MEDIA_TYPE', 'The content type of a POST is application/json.');
  }
  const charset = parameters.map((parameter) => /^\s*charset="?([^"\s]+)"?\s*$/.exec(parameter)?.[1]).find(Boolean);
  if (charset && charset !== 'utf-8' && charset !== 'utf8') {
    throw fault(415, 'UNSUPPORTED_MEDIA_TYPE', 'The character encoding of a POST is UTF-8.');
  }
  const text = decode(await readBytes(request));
  try {
    return JSON.parse(text);
  } catch {
    throw fault(400, 'BAD_REQUEST', 'The body is not valid JSON.');
  }
}

/** Stops reading as soon as it is too much: the length that a client states need not be true. */
async function readBytes(request: Request): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) return Buffer.concat(parts);
    length += part.value.byteLength;
    if (length > LARGEST_BODY) {
      await reader?.cancel();
      throw fault(413, 'PAYLOAD_TOO_LARGE', `The body is larger than ${LARGEST_BODY} bytes.`);
    }
    parts.push(part.value);
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw fault(400, 'BAD_REQUEST', 'The body is not valid UTF-8.');
  }
}
