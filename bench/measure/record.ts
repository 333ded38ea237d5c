import type { Sample } from './load';
import { ratioOf } from './statistics';

/**
 * What a comparison found. Where `peer` is a bound of the issue rather than a measurement, `settings.peer` says so, and
 * `spread` is that of ours over the bound.
 */
export type Found = {
  name: string;
  ours: number;
  peer: number;
  ratio: number;
  /** Lower and upper quartile of the ratio. */
  spread: [number, number];
  unit: string;
  settings: Record<string, string | number>;
  /** The ratio that is aimed at: at least, or at most, so much. */
  target: { atLeast: number } | { atMost: number } | null;
};

type About = Pick<Found, 'name' | 'settings' | 'target'>;

/** Throughputs compared: more is better. */
export function throughput(about: About, ours: readonly Sample[], peer: readonly Sample[]): Found {
  return found(about, 'requests/s', ours.map(perSecond), peer.map(perSecond));
}

/** Latencies compared at the 99th percentile: less is better. */
export function slowest(about: About, ours: readonly Sample[], peer: readonly Sample[]): Found {
  const p99 = (sample: Sample) => Math.max(sample.p99, 0.5);
  return found(about, 'ms at p99', ours.map(p99), peer.map(p99));
}

/** What a request costs where there is more data, against less: the time of a request, in milliseconds per connection. */
export function cost(about: About, ours: readonly Sample[], peer: readonly Sample[]): Found {
  const time = (sample: Sample) => 1000 / sample.perSecond;
  return found(about, 'ms/request', ours.map(time), peer.map(time));
}

/** Measurements compared, one of each side a round. */
export function found(about: About, unit: string, ours: readonly number[], peer: readonly number[]): Found {
  const { rounds, ...ratio } = ratioOf(ours, peer);
  return { ...about, ...ratio, unit, settings: { ...about.settings, rounds, node: process.version } };
}

const perSecond = (sample: Sample) => sample.perSecond;

/** Whether the ratio is what was aimed at; null where nothing was. */
export function reached({ target, ratio }: Found): boolean | null {
  if (target === null) return null;
  return 'atLeast' in target ? ratio >= target.atLeast : ratio <= target.atMost;
}
