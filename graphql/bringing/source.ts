import type { Source } from '@/domain/bringing/source';
import { InputError } from '@/domain/errors';
import type { ArticleSourceInput } from '@/generated/graphql/resolvers';

/**
 * What somebody brings.
 * @throws InputError where it is not exactly one thing, or a file is not in Base64.
 */
export function sourceOf({ text, html, file, address, encoding: chosen }: ArticleSourceInput): Source {
  const encoding = chosen ?? null;
  const given: Source[] = [];
  if (text != null) given.push({ kind: 'text', text });
  if (html != null) given.push({ kind: 'html', html });
  if (address != null) given.push({ kind: 'address', address, encoding });
  if (file) given.push({ kind: 'file', name: file.name, bytes: bytesOf(file.base64), encoding });
  if (given.length !== 1)
    throw new InputError('INVALID_VALUE', 'source', given.length, 'exactly one of text, html, file and address');
  return given[0]!;
}

function bytesOf(base64: string): Uint8Array {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64))
    throw new InputError('INVALID_VALUE', 'source.file.base64', base64.slice(0, 40), 'Base64');
  return Buffer.from(base64, 'base64');
}
