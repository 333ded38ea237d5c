import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { BringError } from '../errors';
import { isPublicAddress } from './public-address';

/** Addresses of the network that a name stands for. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

/** Where a page is to be fetched from, and what to connect to for it. */
export type Target = { url: URL; addresses: readonly string[] };

/** As other programs of this machine would find it, its own list of hosts included. */
export const resolveAsSystem: Resolve = async (hostname) =>
  (await lookup(hostname, { all: true, verbatim: true })).map(({ address }) => address);

/**
 * The address that somebody gave, or that a page led to.
 * @throws BringError ADDRESS_INVALID where it is no address of a page.
 */
export function pageAddress(given: string, base?: URL): URL {
  const text = given.trim();
  // "example.org/page" is what people copy from a browser that leaves out the rest.
  const whole = base || /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(whole, base)) throw new BringError('ADDRESS_INVALID', 'No address.', 'address');
  const url = new URL(whole, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new BringError('ADDRESS_INVALID', `An address of ${url.protocol} instead of http: or https:.`, 'address');
  if (url.username !== '' || url.password !== '')
    throw new BringError('ADDRESS_INVALID', 'An address with a name or a password.', 'address');
  url.hash = '';
  return url;
}

/**
 * What may be connected to for an address: only addresses of the public internet, at the ports of http and https; or what the
 * operator allows. Whoever connects must connect to these, so that another answer of DNS changes nothing.
 * @param allowed hosts with their ports ("intranet.example:8080"), or without for the usual ones.
 * @throws BringError ADDRESS_REFUSED, ADDRESS_NOT_FOUND.
 */
export async function targetOf(url: URL, allowed: ReadonlySet<string>, resolve: Resolve): Promise<Target> {
  const isAllowed = allowed.has(url.host);
  if (url.port !== '' && !isAllowed) throw refused(`port ${url.port}`);
  // A literal address is written in one way by now, however it was spelt: new URL() reads decimal, octal and hexadecimal.
  const hostname = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const addresses = isIP(hostname) ? [hostname] : await resolved(hostname, resolve);
  // All of them: a name that leads here and there is no name of a public page.
  if (!isAllowed && !addresses.every(isPublicAddress)) throw refused('not a public address');
  return { url, addresses };
}

async function resolved(hostname: string, resolve: Resolve): Promise<readonly string[]> {
  let addresses: readonly string[] = [];
  try {
    addresses = await resolve(hostname);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
  }
  if (addresses.length === 0) throw new BringError('ADDRESS_NOT_FOUND', 'No server has this name.', 'address');
  return addresses;
}

const refused = (why: string) => new BringError('ADDRESS_REFUSED', `Not fetched: ${why}.`, 'address');
