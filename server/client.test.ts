import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { clientAddress } from './client';

const request = (forwarded: string | undefined, remoteAddress: string | undefined = '192.0.2.1') =>
  ({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress } }) as unknown as IncomingMessage;

describe('where a request comes from', () => {
  it.each([
    ['the connection, whatever a header says', '203.0.113.9', 0, '192.0.2.1'],
    ['what the one proxy was asked by', '198.51.100.7, 203.0.113.9', 1, '203.0.113.9'],
    ['what the first of two proxies was asked by', '198.51.100.7, 203.0.113.9', 2, '198.51.100.7'],
    ['the connection where no proxy says anything', undefined, 1, '192.0.2.1'],
    ['an address of the older kind, told by a socket of both', undefined, 0, '192.0.2.7', '::ffff:192.0.2.7'],
    ['an address of the newer kind', '2001:db8::1', 1, '2001:db8::1'],
  ])('is %s', (_, forwarded, proxies, expected, socket: string = '192.0.2.1') => {
    expect(clientAddress(request(forwarded, socket), proxies)).toBe(expected);
  });

  it('is not known where it is no address', () => {
    expect(clientAddress(request('unknown'), 1)).toBeNull();
    expect(clientAddress(request(undefined, ''), 0)).toBeNull();
  });
});
