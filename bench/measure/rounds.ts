import type { Loader, Request, Sample } from './load';
import { FEWEST_ROUNDS } from './statistics';

/** Whom requests go to. */
export type Side = { origin: string; requests: readonly Request[] };

export type Pace = { connections: number; rounds: number; seconds: number };

// A server that is slow has answered this often before its speed is told.
const FEWEST_ANSWERS = 24;
const LONGEST = 20;

// Programs of Node are compiled while they run: the first thousand answers cost several times what the later ones do.
const WARM_UP = { answers: 1500, seconds: 10 };

/**
 * Measures the sides in turn, round by round, after a warm-up of each. Every other round goes backwards, so that
 * nobody always comes after the same neighbour.
 * @returns each side's samples, by round.
 */
export async function inRounds<Name extends string>(
  loader: Loader,
  sides: Readonly<Record<Name, Side>>,
  { connections, rounds, seconds }: Pace,
): Promise<Record<Name, Sample[]>> {
  const names = Object.keys(sides) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Sample[]>;
  const lengths = new Map<Name, number>();
  for (const name of names) {
    const warm = await loader.send({ ...sides[name], connections, seconds });
    const until = Math.ceil(WARM_UP.answers / Math.max(1, warm.perSecond));
    if (until > seconds) {
      await loader.send({ ...sides[name], connections, seconds: Math.min(until, WARM_UP.seconds) });
    }
    const needed = (seconds * FEWEST_ANSWERS) / Math.max(1, warm.answers);
    lengths.set(name, Math.min(LONGEST, Math.max(seconds, Math.ceil(needed))));
  }
  for (let round = 0; round < Math.max(rounds, FEWEST_ROUNDS); round++) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      samples[name].push(await loader.send({ ...sides[name], connections, seconds: lengths.get(name)! }));
    }
  }
  return samples;
}
