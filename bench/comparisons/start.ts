import type { Comparison } from '../bench';
import { builtApp, startMawqif } from '../machine/app';
import { embeddedOf, short } from '../machine/databases';
import { found } from '../measure/record';
import { FEWEST_ROUNDS } from '../measure/statistics';

const SECONDS = 4;

/** A start of what was built and filled before, embedded, until its first page is answered. */
export const starting: Comparison = {
  name: 'start',
  title: 'Start, embedded',
  needsServer: false,
  async run({ claims, port }) {
    const fewest = claims[0]!;
    const place = await embeddedOf(fewest);
    await builtApp();
    const seconds: number[] = [];
    for (let round = 0; round < FEWEST_ROUNDS; round++) {
      const started = performance.now();
      const server = await startMawqif(place, port(), {}, '/ar');
      seconds.push((performance.now() - started) / 1000);
      await server.stop();
    }
    const about = {
      name: 'start/first-page',
      settings: { claims: short(fewest), peer: `${SECONDS} s` },
      target: { atMost: 1 },
    };
    return [
      found(
        about,
        's',
        seconds,
        seconds.map(() => SECONDS),
      ),
    ];
  },
};
