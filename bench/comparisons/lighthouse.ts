import { execFile } from 'node:child_process';
import path from 'node:path';
import type { Comparison } from '../bench';
import { startMawqif } from '../machine/app';
import { databaseOf, embeddedOf, short } from '../machine/databases';
import { withServers } from '../machine/servers';
import type { Found } from '../measure/record';

const script = path.join(import.meta.dirname, '../lighthouse.mjs');

/** Lighthouse's scores of the overview. Only the performance of a phone may be less than full. */
export const lighthouse: Comparison = {
  name: 'lighthouse',
  title: "Lighthouse's scores of the overview",
  needsServer: false,
  run: ({ server, claims, port }) =>
    withServers(async (keep) => {
      const most = server === null ? claims[0]! : claims.at(-1)!;
      const place = server === null ? await embeddedOf(most) : await databaseOf(server, most);
      const { origin } = await keep(startMawqif(place, port()));
      const [head, ...rows] = (await scoresOf(origin)).map((line) => line.split('\t')).filter(([page]) => page !== '');
      const [, , ...categories] = head!;
      return rows.flatMap(([page, form, ...scores]) =>
        categories.map((category, index): Found => {
          const least = category === 'performance' && form === 'mobile' ? 95 : 100;
          const ratio = Number(scores[index]) / least;
          return {
            name: `lighthouse/${category}/${form}${page}`,
            ours: Number(scores[index]),
            peer: least,
            ratio,
            spread: [ratio, ratio],
            unit: 'points',
            settings: { claims: short(most), peer: 'the least that is wanted' },
            target: { atLeast: 1 },
          };
        }),
      );
    }),
};

/** The lines that the script prints; it ends with 1 where a score is low, which here is a finding and no failure. */
function scoresOf(origin: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [script, origin], (error, out) => {
      const lines = out.trim().split('\n');
      if (lines.length > 1) resolve(lines);
      else reject(error ?? new Error('Lighthouse gave no scores.'));
    });
  });
}
