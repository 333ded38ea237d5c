import { type GradedGap, gradedGap } from '../comparison/compare';
import type { Database } from '../database';
import type { MeasureFilter } from '../filters/measure-filter';
import { agreement } from '../measures/agreement';
import { type EvidenceGrade, isRankable, lowerGrade, voiceGrade } from '../measures/evidence';
import { meanOverSharedTopics } from '../measures/shared-topics';
import { SideOnTopic } from '../sides/side-on-topic';
import { type OwnSideTally, ownSideTallies } from './own-side';

/** Where an analyst stands on a topic beside the rest of his or her own side. */
export type Departure = {
  own: SideOnTopic;
  /** The same perspective without the analyst. */
  rest: RestOfSide;
  /** The analyst's grade, by the rule for one analyst's own positions. */
  ownGrade: EvidenceGrade;
  /** Lower of that and the rest's. */
  grade: EvidenceGrade;
  /** The analyst's mean minus the rest's; null where the rest is silent. */
  gap: GradedGap | null;
  /** Null where the rest is silent. */
  agreement: number | null;
  /** Whether it may be called a departure: not within chance, and on at least fair evidence of both. */
  departs: boolean;
};

/** A perspective on a topic without one of its analysts. */
export type RestOfSide = { without: string; side: SideOnTopic };

/** An analyst beside his or her own side, topic by topic and over all. */
export type Departures = {
  filter: MeasureFilter;
  /** Every topic the analyst speaks of, in the topics' order. */
  topics: Departure[];
  /** Those with at least fair evidence of both, largest gap first; nothing else may be ranked. */
  ranked: Departure[];
  /** Mean over the topics the rest speaks of too; null where there is none. */
  agreement: number | null;
  sharedTopics: number;
};

/** Where each of these analysts departs from the rest of his or her own side, by the analyst's id; two statements. */
export async function departuresOfAnalysts({
  db,
  analystIds,
  filter,
}: {
  db: Database;
  analystIds: readonly string[];
  filter: MeasureFilter;
}): Promise<Map<string, Departures>> {
  const tallies = await ownSideTallies({ db, analystIds, filter });
  return new Map(
    analystIds.map((id) => {
      const topics = tallies.filter(({ analystId }) => analystId === id).map((one) => departureOf(one, filter));
      return [id, { filter, topics, ...summarize(topics) }];
    }),
  );
}

function departureOf({ analystId, perspectiveId, topic, own, rest }: OwnSideTally, filter: MeasureFilter): Departure {
  const ofAnalyst = new SideOnTopic({ kind: 'analyst', id: analystId }, topic, filter, own);
  const ofRest = new SideOnTopic({ kind: 'perspective', id: perspectiveId }, topic, filter, rest);
  const ownGrade = voiceGrade(ofAnalyst.counts);
  const grade = lowerGrade(ownGrade, ofRest.grade);
  const gap = gradedGap(ofRest.mean, ofAnalyst.mean, grade);
  return {
    own: ofAnalyst,
    rest: { without: analystId, side: ofRest },
    ownGrade,
    grade,
    gap,
    agreement: agreement(own.positions, rest.positions),
    departs: isRankable(grade) && gap?.different === true,
  };
}

function summarize(topics: readonly Departure[]): Pick<Departures, 'ranked' | 'agreement' | 'sharedTopics'> {
  const size = ({ gap }: Departure) => Math.abs(gap?.value ?? 0);
  return {
    ranked: topics.filter(({ grade }) => isRankable(grade)).toSorted((a, b) => size(b) - size(a)),
    agreement: meanOverSharedTopics(
      topics.map((topic) => ({
        left: topic.own.counts.positions,
        right: topic.rest.side.counts.positions,
        figure: topic.agreement,
      })),
    ),
    sharedTopics: topics.filter(({ gap }) => gap).length,
  };
}
