import { gzipSync } from 'node:zlib';
import type { Comparison } from '../bench';
import { startMawqif } from '../machine/app';
import { databaseOf, embeddedOf, short } from '../machine/databases';
import { withServers } from '../machine/servers';
import type { Found } from '../measure/record';
import { LOCALES } from './addresses';

const KILOBYTES = { script: 130, 'html and style': 40 };

/** What a browser fetches to show the overview for the first time, compressed. It is counted, not timed. */
export const firstLoad: Comparison = {
  name: 'first-load',
  title: 'First load of the overview',
  needsServer: false,
  run: ({ server, claims, port }) =>
    withServers(async (keep) => {
      const most = server === null ? claims[0]! : claims.at(-1)!;
      const place = server === null ? await embeddedOf(most) : await databaseOf(server, most);
      const { origin } = await keep(startMawqif(place, port()));
      const all: Found[] = [];
      for (const locale of LOCALES) {
        const weights = await weightsOf(origin, `/${locale}`);
        for (const kind of ['script', 'html and style'] as const) {
          const ratio = weights[kind] / KILOBYTES[kind];
          all.push({
            name: `first-load/${kind}/${locale}`,
            ours: weights[kind],
            peer: KILOBYTES[kind],
            ratio,
            spread: [ratio, ratio],
            unit: 'KB',
            settings: { claims: short(most), peer: 'the most that is allowed' },
            target: { atMost: 1 },
          });
        }
      }
      return all;
    }),
};

async function weightsOf(origin: string, path: string): Promise<Record<keyof typeof KILOBYTES, number>> {
  const html = await (await fetch(`${origin}${path}`)).text();
  const attribute = (tags: RegExp, name: string) =>
    [...html.matchAll(tags)].flatMap(([tag]) => new RegExp(` ${name}="([^"]+)"`).exec(tag)?.[1] ?? []);
  const scripts = attribute(/<script\b[^>]*>/g, 'src');
  const styles = attribute(/<link\b[^>]*rel="stylesheet"[^>]*>/g, 'href');
  const weigh = async (addresses: readonly string[]) => {
    let bytes = 0;
    for (const address of new Set(addresses)) {
      bytes += compressed(await (await fetch(new URL(address, `${origin}${path}`))).arrayBuffer());
    }
    return bytes;
  };
  return {
    script: (await weigh(scripts)) / 1000,
    'html and style': (compressed(new TextEncoder().encode(html)) + (await weigh(styles))) / 1000,
  };
}

/** As gzip of the usual level makes it, whatever the server would have chosen. */
function compressed(bytes: ArrayBuffer | Uint8Array): number {
  return gzipSync(new Uint8Array(bytes)).byteLength;
}
