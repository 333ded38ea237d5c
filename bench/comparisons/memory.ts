import { readdir, readFile } from 'node:fs/promises';
import { syntheticArticles, syntheticReferences } from '@/domain/generate/corpus';
import { wholeBetween } from '@/domain/generate/draws';
import { placeName } from '@/domain/generate/words';
import { seededRandom } from '@/domain/random';
import type { Comparison } from '../bench';
import { startMawqif } from '../machine/app';
import { databaseOf, short } from '../machine/databases';
import { withServers } from '../machine/servers';
import type { Request } from '../measure/load';
import { found } from '../measure/record';
import { quantile } from '../measure/statistics';
import { LOCALES, PAGES } from './addresses';
import { SHAPES } from './shapes';

const MEGABYTES = 512;
const PARTS = 20;

/** How much memory the web server holds after many requests of every kind, and whether it goes on growing. */
export const memory: Comparison = {
  name: 'memory',
  title: 'Memory of the web server',
  needsServer: true,
  async run({ server, claims, port, loader, pace: { connections }, quick }) {
    const most = claims.at(-1)!;
    const place = await databaseOf(server!, most);
    const requests = quick ? 4_000 : 100_000;
    const held = await withServers(async (keep) => {
      const { origin, pid } = await keep(startMawqif(place, port()));
      const mixture = mixedRequests(5_000);
      const sizes: number[] = [];
      for (let part = 0; part < PARTS; part++) {
        const amount = requests / PARTS;
        const from = (part * amount) % mixture.length;
        const turned = [...mixture.slice(from), ...mixture.slice(0, from)];
        await loader.send({ origin, requests: turned, connections, amount });
        sizes.push(await largestOf(pid));
      }
      return sizes;
    });
    const settings = { claims: short(most), requests, connections };
    const [early, late] = [held.slice(PARTS / 2 - 5, PARTS / 2), held.slice(PARTS - 5)];
    return [
      found(
        { name: 'memory/most', settings: { ...settings, peer: `${MEGABYTES} MB` }, target: { atMost: 1 } },
        'MB',
        late.map(() => Math.max(...held)),
        late.map(() => MEGABYTES),
      ),
      found(
        {
          name: 'memory/growth',
          settings: { ...settings, peer: 'the second quarter of the requests' },
          target: { atMost: 1.1 },
        },
        'MB',
        late.map(() => quantile(late, 0.5)),
        early.map(() => quantile(early, 0.5)),
      ),
    ];
  },
};

/** Pages and questions of every kind, some addresses much more often than others, the same in every run. */
function mixedRequests(count: number): Request[] {
  const random = seededRandom(1);
  const one = <Item>(items: readonly Item[]) => items[Math.floor(random() ** 2 * items.length)]!;
  const { topic, analyst } = syntheticReferences();
  const articles = [...syntheticArticles({ claims: 8_000, seed: 1 })].map((article) => article.slug);
  const kinds: (() => Request)[] = [
    () => ({ path: `/${one(LOCALES)}${one(Object.values(PAGES))}` }),
    () => ({ path: `/${one(LOCALES)}/topics/${one(topic).slug}` }),
    () => ({ path: `/${one(LOCALES)}/analysts/${one(analyst).slug}` }),
    () => ({ path: `/${one(LOCALES)}/articles/${one(articles)}` }),
    () => ({ path: `/${one(LOCALES)}/claims/${one(articles)}.1` }),
    () => ({ path: `/${one(LOCALES)}/claims?topic=${one(topic).slug}` }),
    () => ({ path: `/${one(LOCALES)}/claims?q=${encodeURIComponent(placeName(wholeBetween(random, 100, 8_999)).ar)}` }),
    () => one(one(SHAPES).mawqif),
    () => one(one(SHAPES).mawqif),
  ];
  return Array.from({ length: count }, () => kinds[Math.floor(random() * kinds.length)]!());
}

/** The memory of the largest process of a group, in megabytes, as Linux counts it. */
async function largestOf(group: number): Promise<number> {
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const sizes = await Promise.all(
    processes.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
      // After the name, which may hold anything: state, parent, group.
      const [, , ownGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (Number(ownGroup) !== group) return 0;
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    }),
  );
  return Math.max(...sizes);
}
