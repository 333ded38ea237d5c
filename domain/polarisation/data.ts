import type { Database } from '../database';
import type { MeasureFilter } from '../filters/measure-filter';
import { MOST_SPEAKERS } from '../network/question';
import type { Speaker } from '../network/speaker';
import { tallySpeakers } from '../network/tally';
import type { Tie } from '../network/tie';
import { readWindow, type TimeWindow } from '../windows/window';
import { bestPartition } from './best-partition';
import { connected } from './connected';
import { groupAgreement } from './estimate';
import { type Agreements, agreements, type PairSums, pairSums, polarisation } from './polarisation';

/** Analysts of one group, by id. */
export type PartitionGroup = { analystIds: string[] };

/** A partition of analysts with its polarisation, -1 … 1; largest group first. */
export type Partition = Agreements & {
  value: number;
  withinSums: PairSums;
  acrossSums: PairSums;
  groups: PartitionGroup[];
};

/** Whether perspectives are the line that divides the analysts, or another line is. */
export type Polarisation = {
  filter: MeasureFilter;
  window: TimeWindow | null;
  /** Polarisation of everybody in one group: a partition that does not exceed it divides nobody; null where nobody shares a topic. */
  undivided: number | null;
  /** By the analysts' perspectives; null likewise. */
  given: Partition | null;
  /** The best partition into two groups; null likewise. */
  best: Partition | null;
  /** Whether every partition was tried; otherwise there may be a better one. */
  exact: boolean;
  /** Number of analysts in the partitions: those who share a topic with another. */
  analysts: number;
  /** Number of pairs of them that share a topic. */
  pairs: number;
  /** Whether these pairs are enough to say something of a line (see PairAgreement). */
  enough: boolean;
  /** Number of analysts who speak, those who share none and those beyond the largest number included. */
  speaking: number;
};

/**
 * Polarisation of the given sides and of the best two-way partition, in one statement. Of more than 200 analysts those
 * with the most positions are counted. In a window pairs count as in a network.
 * @throws InputError as readWindow.
 */
export async function readPolarisation({
  db,
  filter,
  window: asked,
}: {
  db: Database;
  filter: MeasureFilter;
  window?: TimeWindow | null;
}): Promise<Polarisation> {
  const window = asked ? readWindow(asked) : null;
  const counted = await tallySpeakers({ db, filter, window, weigh: Math.sqrt, limit: MOST_SPEAKERS });
  const { speakers, ties } = connected(counted.speakers);
  const best = bestPartition(speakers.length, ties);
  const perspectives = speakers.map(({ perspectiveId }) => perspectiveId);
  return {
    filter,
    window,
    undivided: polarisation(
      ties,
      speakers.map(() => 0),
    ),
    given: partitionOf(speakers, ties, perspectives),
    best: best && partitionOf(speakers, ties, best.groups),
    exact: best?.exact ?? true,
    analysts: speakers.length,
    pairs: ties.length,
    enough: groupAgreement(ties, perspectives).overall?.enough ?? false,
    speaking: counted.analysts,
  };
}

function partitionOf(
  speakers: readonly Speaker[],
  ties: readonly Tie[],
  groupOf: readonly (string | number)[],
): Partition | null {
  const value = polarisation(ties, groupOf);
  if (value === null) return null;
  const groups = new Map<string | number, PartitionGroup>();
  speakers.forEach(({ id }, i) => {
    const group = groups.get(groupOf[i]!) ?? { analystIds: [] };
    group.analystIds.push(id);
    groups.set(groupOf[i]!, group);
  });
  const sorted = [...groups.values()].sort((a, b) => b.analystIds.length - a.analystIds.length);
  return { value, ...agreements(ties, groupOf), ...pairSums(ties, groupOf), groups: sorted };
}
