import { type EvidenceGrade, isFair } from '../evidence';
import { mirror, round } from '../scale';
import { identify, type Side, type SideEntity } from '../side/identity';
import type { Direction, LocalizedText } from '../text';

/** How far sides agree on a topic (Consensus of the API), each 0 … 1. */
type Figures = { acceptance: number; rejection: number; contest: number };

/** A topic with the votes of the sides that speak of it (TopicConsensus of the API). */
export type ConsensusTopic = {
  topic: { slug: string; title: LocalizedText };
  consensus: Figures | null;
  /** The same over the sides with enough evidence, which alone may rank topics. */
  ranked: Figures | null;
  groups: readonly {
    perspective: SideEntity;
    accepting: number;
    rejecting: number;
    speaking: number;
    grade: EvidenceGrade;
  }[];
};

/** What may be said of a topic, in the order of the figure. */
export const VERDICTS = ['accept', 'reject', 'opposed', 'divided', 'thin'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A part of a bar: `left` and `width` in per cent of the cell. */
type Segment = { kind: 'rejects' | 'between' | 'accepts'; left: number; width: number };

/** One side's speakers on a topic; hollow where they are too few to go by. */
export type Vote = {
  accepting: number;
  rejecting: number;
  speaking: number;
  grade: EvidenceGrade;
  hollow: boolean;
  segments: Segment[];
};

export type ConsensusRow = {
  slug: string;
  title: LocalizedText;
  verdict: Verdict;
  figures: Figures;
  /** One for each side of the figure; its vote is null where it is silent. */
  cells: { side: Side; vote: Vote | null }[];
};

export type ConsensusChart = {
  sides: Side[];
  /** What lies on either hand of the middle of a bar. */
  left: 'rejects' | 'accepts';
  right: 'rejects' | 'accepts';
  groups: { verdict: Verdict; rows: ConsensusRow[] }[];
  /** Number of topics drawn. */
  topics: number;
};

/**
 * What all sides accept or reject alike, and what they contest: a row per topic that two sides speak of, a bar per side
 * that is as long for few speakers as for many, since sides weigh the same. Only sides with fair evidence decide what
 * is said of a topic, and only by them topics are ranked, the most accepted (or contested) first; the rest keep their
 * order.
 */
export function consensusChart(topics: readonly ConsensusTopic[], direction: Direction): ConsensusChart {
  const shared = topics.filter((topic) => topic.consensus);
  const entities = new Map(
    shared.flatMap(({ groups }) => groups.map((one) => [one.perspective.slug, one.perspective])),
  );
  const sides = identify([...entities.values()].sort((a, b) => orderOf(a) - orderOf(b)));
  const groups = VERDICTS.map((verdict) => ({
    verdict,
    rows: shared
      .filter((topic) => verdictOn(topic) === verdict)
      .toSorted((a, b) => rank(b, verdict) - rank(a, verdict))
      .map((topic) => rowOf(topic, verdict, sides, direction)),
  }));
  return {
    sides,
    left: direction === 'rtl' ? 'accepts' : 'rejects',
    right: direction === 'rtl' ? 'rejects' : 'accepts',
    groups: groups.filter((group) => group.rows.length > 0),
    topics: shared.length,
  };
}

function orderOf(entity: SideEntity): number {
  return entity.__typename === 'Perspective' ? entity.order : 0;
}

function rowOf(topic: ConsensusTopic, verdict: Verdict, sides: readonly Side[], direction: Direction): ConsensusRow {
  return {
    slug: topic.topic.slug,
    title: topic.topic.title,
    verdict,
    figures: topic.consensus!,
    cells: sides.map((side) => {
      const group = topic.groups.find(({ perspective }) => perspective.slug === side.slug);
      return { side, vote: group ? voteOf(group, direction) : null };
    }),
  };
}

function voteOf(group: ConsensusTopic['groups'][number], direction: Direction): Vote {
  const { accepting, rejecting, speaking, grade } = group;
  return { accepting, rejecting, speaking, grade, hollow: !isFair(grade), segments: bar(group, direction) };
}

/** A side accepts, or rejects, where more than half of its speakers do. */
function verdictOn({ ranked, groups }: ConsensusTopic): Verdict {
  if (!ranked) return 'thin';
  const fair = groups.filter(({ grade }) => isFair(grade));
  const accepting = fair.filter((one) => one.accepting > one.speaking / 2).length;
  const rejecting = fair.filter((one) => one.rejecting > one.speaking / 2).length;
  if (accepting === fair.length) return 'accept';
  if (rejecting === fair.length) return 'reject';
  return accepting > 0 && rejecting > 0 ? 'opposed' : 'divided';
}

const RANKED_BY = { accept: 'acceptance', reject: 'rejection', opposed: 'contest', divided: 'contest' } as const;

/** What the topics of one verdict are sorted by; the same for all that may not be ranked. */
function rank({ ranked }: ConsensusTopic, verdict: Verdict): number {
  return ranked && verdict !== 'thin' ? ranked[RANKED_BY[verdict]] : 0;
}

/** Those who reject before the middle, those who accept after it, the rest halved by it: together half a cell's width. */
function bar({ accepting, rejecting, speaking }: ConsensusTopic['groups'][number], direction: Direction): Segment[] {
  const parts = [
    { kind: 'rejects', count: rejecting },
    { kind: 'between', count: speaking - accepting - rejecting },
    { kind: 'accepts', count: accepting },
  ] as const;
  let from = 50 - ((rejecting + parts[1].count / 2) / speaking) * 50;
  return parts.flatMap(({ kind, count }) => {
    const width = (count / speaking) * 50;
    const left = direction === 'rtl' ? mirror(from + width, direction) : from;
    from += width;
    return count === 0 ? [] : [{ kind, left: round(left), width: round(width) }];
  });
}
