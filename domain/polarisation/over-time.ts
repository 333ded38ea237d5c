import { setImmediate } from 'node:timers/promises';
import type { Database } from '../database';
import type { Day } from '../dates/day';
import type { MeasureFilter } from '../filters/measure-filter';
import { type NetworksOverTime, readNetworksOverTime } from '../network/over-time';
import { readSteps, type WindowSteps, type WindowStepsInput } from '../windows/sequence';
import { spanOf, type TimeWindow } from '../windows/window';
import { amongTied } from './connected';
import { type GroupAgreement, groupAgreement } from './estimate';
import { polarisation } from './polarisation';

/** The network of the analysts in one window of time, in a few figures. */
export type NetworkMoment = GroupAgreement & {
  window: TimeWindow;
  /** First and last day within a half-width of the window's middle. */
  from: Day;
  to: Day;
  /** Number of positions that weigh in it. */
  positions: number;
  /** Number of analysts who share a topic with another, of those who speak. */
  analysts: number;
  speaking: number;
  /** Polarisation by the analysts' perspectives, and of everybody in one group; null where nobody shares a topic. */
  given: number | null;
  undivided: number | null;
};

export type NetworkOverTime = { filter: MeasureFilter; steps: WindowSteps; windows: NetworkMoment[] };

/** The figures of every window are counted from pairs of analysts: twice as many would take four times as long. */
export const MOST_SPEAKERS_OVER_TIME = 100;

/**
 * Whether the line between perspectives sharpens: their polarisation and agreement in one window after another, from
 * the first position under a filter to the last, in two statements at most however many windows there are. As in a
 * network, a pair of positions counts by the geometric mean of the two weights.
 * @throws InputError as readSteps and windowsBetween.
 */
export async function readNetworkOverTime({
  db,
  filter,
  ...asked
}: WindowStepsInput & { db: Database; filter: MeasureFilter }): Promise<NetworkOverTime> {
  const networks = await readNetworksOverTime({ db, filter, limit: MOST_SPEAKERS_OVER_TIME, steps: readSteps(asked) });
  const moments: NetworkMoment[] = [];
  for (const window of networks.windows) {
    moments.push(momentOf(networks, window));
    // A hundred windows take their time: others are answered between them.
    await setImmediate();
  }
  return { filter, steps: networks.steps, windows: moments };
}

function momentOf(networks: NetworksOverTime, window: TimeWindow): NetworkMoment {
  const { positions, speaking, ...all } = networks.tiesIn(window);
  const { speakers, ties } = amongTied(networks.speakers, all.ties);
  const perspectives = speakers.map(({ perspectiveId }) => perspectiveId);
  return {
    window,
    ...spanOf(window),
    positions,
    analysts: speakers.length,
    speaking,
    given: polarisation(ties, perspectives),
    undivided: polarisation(
      ties,
      speakers.map(() => 0),
    ),
    ...groupAgreement(ties, perspectives),
  };
}
