import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * The address of the network that a request comes from. Each proxy appends to X-Forwarded-For whom it was asked by; only the
 * last ones are the operator's own, and whatever stands before them anybody can have written.
 * @param proxies how many proxies of the operator's own stand before this server.
 * @returns null where the connection is gone, or where what stands there is no address.
 */
export function clientAddress(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  proxies: number,
): string | null {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const passed = [...forwarded.map((one) => one.trim()).filter((one) => one !== ''), socket.remoteAddress ?? ''];
  const address = passed[Math.max(0, passed.length - 1 - proxies)]!;
  if (isIP(address) === 0) return null;
  // As a socket of both kinds writes an address of the older one.
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
