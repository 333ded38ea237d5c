import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import Negotiator from 'negotiator';

/** How a body may travel. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** The smallest first: clients that take several say which they can read rather than which they would like. */
const PREFERRED: readonly Encoding[] = ['br', 'gzip', 'identity'];

/** Which of these a client takes, the one to use first. Never empty: what it excludes is better than nothing. */
export function acceptedEncodings(header: string | string[] | undefined): Encoding[] {
  if (!header) return ['identity'];
  const taken = new Negotiator({ headers: { 'accept-encoding': String(header) } }).encodings([...PREFERRED]);
  const accepted = PREFERRED.filter((encoding) => taken.includes(encoding));
  return accepted.length > 0 ? accepted : ['identity'];
}

const gzipAsync = promisify(gzip);
const brotliAsync = promisify(brotliCompress);

/** Higher qualities take many times as long for a few hundredths less. */
const BROTLI_QUALITY = 5;
const GZIP_LEVEL = 6;

/** Compresses text, on a thread of its own. */
export function compress(body: Buffer, encoding: Exclude<Encoding, 'identity'>): Promise<Buffer> {
  if (encoding === 'gzip') return gzipAsync(body, { level: GZIP_LEVEL });
  return brotliAsync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}
