import type { Database } from '../database';
import { fold } from '../text/fold';

/** The outlet that an article is from: one that is stored, or what is known of one that is not. */
export type FoundOutlet = { slug: string | null; name: string | null; homepage: string | null };

/**
 * Recognises an outlet by its slug or name, or by the host of its home page: the one that shares most of the address's host
 * (arabic.example.net is example.net's).
 * @param stated a slug, a name or an address, as the source states it.
 */
export async function recogniseOutlet(
  db: Database,
  { stated, url }: { stated: string | null; url: string | null },
): Promise<FoundOutlet> {
  const address = [url, stated].find((one) => one !== null && isAddressLike(one)) ?? null;
  const hosts = address === null ? [] : hostsOf(address);
  const name = stated === null || isAddressLike(stated) ? null : stated;
  const outlets = await db.$queryRaw<{ slug: string; homepage: string; names: string[] }[]>`
    SELECT slug, homepage, string_to_array("searchText", E'\n') AS names FROM "Outlet"
    WHERE slug = ${name ?? ''} OR ${fold(name ?? '')} = ANY(string_to_array("searchText", E'\n'))
      OR strpos(lower(homepage), ${hosts.at(-1) ?? ' '}) > 0
    ORDER BY slug`;
  const named = outlets.filter((one) => name !== null && (one.slug === name || one.names.includes(fold(name))));
  const hosted = hosts
    .map((host) => outlets.filter((one) => hostsOf(one.homepage)[0] === host))
    .find((found) => found.length > 0);
  // A name that is stated decides between outlets of one host, and where there is no address.
  const found = hosted?.find((one) => named.includes(one)) ?? hosted?.[0] ?? named[0];
  if (found) return { slug: found.slug, name: null, homepage: null };
  return {
    slug: null,
    name: name ?? hosts[0] ?? null,
    homepage: address === null ? null : new URL(whole(address)).origin,
  };
}

const whole = (address: string) => (/^https?:/i.test(address) ? address : `https://${address}`);

function isAddressLike(text: string): boolean {
  return /^(https?:\/\/\S+|[\w-]+(\.[\w-]+)+(\/\S*)?)$/i.test(text) && URL.canParse(whole(text));
}

/** The host of an address and those that it belongs to, the whole one first; without what only says how it is read. */
function hostsOf(address: string): string[] {
  if (!URL.canParse(whole(address))) return [];
  const host = new URL(whole(address)).hostname.replace(/^(www\d?|m|mobile|amp)\./, '');
  const labels = host.split('.');
  return labels.map((_, at) => labels.slice(at).join('.')).filter((one, at) => at === 0 || one.includes('.'));
}
