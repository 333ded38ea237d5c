import { GraphQLError } from 'graphql';

/** The largest body that is read. The longest sensible query is a few kilobytes. */
const LARGEST_BODY = 1_000_000;

function fault(status: number, code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}

/**
 * The text of a request's body, which is JSON.
 * @param read reads the body; answers null as soon as it is more than so many bytes, since the length that a client
 * states need not be true.
 * @throws GraphQLError with the status and code to answer with.
 */
export async function readText(
  contentType: string | undefined,
  read: (largest: number) => Promise<Uint8Array | null>,
): Promise<string> {
  const [type = '', ...parameters] = (contentType ?? '').toLowerCase().split(';');
  if (type.trim() !== 'application/json') {
    throw fault(415, 'UNSUPPORTED_MEDIA_TYPE', 'The content type of a POST is application/json.');
  }
  const charset = parameters.map((parameter) => /^\s*charset="?([^"\s]+)"?\s*$/.exec(parameter)?.[1]).find(Boolean);
  if (charset && charset !== 'utf-8' && charset !== 'utf8') {
    throw fault(415, 'UNSUPPORTED_MEDIA_TYPE', 'The character encoding of a POST is UTF-8.');
  }
  const bytes = await read(LARGEST_BODY);
  if (!bytes) throw fault(413, 'PAYLOAD_TOO_LARGE', `The body is larger than ${LARGEST_BODY} bytes.`);
  return decode(bytes);
}

/**
 * What a body says.
 * @throws GraphQLError as `readText`.
 */
export function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw fault(400, 'BAD_REQUEST', 'The body is not valid JSON.');
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw fault(400, 'BAD_REQUEST', 'The body is not valid UTF-8.');
  }
}
