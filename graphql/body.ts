import { GraphQLError } from 'graphql';

/** The largest body of a question that anybody may ask. The longest sensible query is a few kilobytes. */
export const LARGEST_BODY = 1_000_000;

/**
 * The largest body of somebody who may bring a file: in Base64 it takes a third more, as blocks of an article somewhat more
 * again.
 * @param file the largest file, in bytes.
 */
export function largestUpload(file: number): number {
  return LARGEST_BODY + 2 * file;
}

function fault(status: number, code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}

/**
 * The text of a request's body, which is JSON.
 * @param read reads the body; answers null as soon as it is more than so many bytes, since the length that a client
 * states need not be true.
 * @param largest the most that is read, in bytes.
 * @throws GraphQLError with the status and code to answer with.
 */
export async function readText(
  contentType: string | undefined,
  largest: number,
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
  const bytes = await read(largest);
  if (!bytes) throw fault(413, 'PAYLOAD_TOO_LARGE', `The body is larger than ${largest} bytes.`);
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
