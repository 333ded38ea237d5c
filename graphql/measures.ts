import DataLoader from 'dataloader';
import {
  type AgreementPairs,
  type AgreementQuestion,
  type AnalystAgreement,
  agreementsOfAnalysts,
  nearestAnalysts,
} from '@/domain/analysts/agreement';
import { type AnalystConsistency, consistencyOfAnalysts } from '@/domain/analysts/consistency';
import { type Departures, departuresOfAnalysts } from '@/domain/analysts/departures';
import { type Balance, balancesOfArticles } from '@/domain/articles/balance';
import { type Comparison, comparePairs } from '@/domain/comparison/data';
import type { Database } from '@/domain/database';
import { type MeasureFilter, type MeasureFilterInput, readMeasureFilter } from '@/domain/filters/measure-filter';
import type { Counts } from '@/domain/measures/evidence';
import { type CountedPosition, countedPositions } from '@/domain/sides/counted-positions';
import { countsOfSides, countsOfTopics, perspectivesOnTopics, sidesByTopic } from '@/domain/sides/data';
import type { Side, SideInput } from '@/domain/sides/side';
import type { SideOnTopic } from '@/domain/sides/side-on-topic';
import { type SlidingMeans, type SlidingMeansRequest, slidingMeansOfTopics } from '@/domain/sliding-means/data';
import { articlesOfBuckets, type BucketOfSide } from '@/domain/timeline/articles';
import type { TimelineInterval } from '@/domain/timeline/buckets';
import { readTimelineSides, type Timeline, type TimelineSides, timelinesOfTopics } from '@/domain/timeline/data';

/**
 * The measures of one request. A filter is checked once however often it is given, and a field that is answered for
 * many parents is counted by one statement for all of them.
 */
export class Measures {
  private readonly filters = new Map<string, Promise<MeasureFilter>>();
  private readonly sides = new Map<string, Promise<Side[]>>();
  private readonly pairs = new Map<string, Promise<AgreementPairs>>();
  private readonly loaders = new Map<string, DataLoader<string, unknown>>();

  constructor(private readonly db: Database) {}

  /** A filter, checked. */
  filter(input: MeasureFilterInput | null | undefined): Promise<MeasureFilter> {
    return remember(this.filters, input ?? {}, () => readMeasureFilter(this.db, input));
  }

  /** What each perspective that speaks says on a topic. */
  async sidesOfTopic(topicId: string, filter: MeasureFilter): Promise<SideOnTopic[]> {
    const { db } = this;
    return this.load(['sidesOfTopic', filter.applied], topicId, (topicIds) =>
      perspectivesOnTopics({ db, topicIds, filter }),
    );
  }

  /** Counts of a topic over all sides. */
  async countsOfTopic(topicId: string, filter: MeasureFilter): Promise<Counts> {
    const { db } = this;
    return this.load(['countsOfTopic', filter.applied], topicId, (topicIds) =>
      countsOfTopics({ db, topicIds, filter }),
    );
  }

  /** What an analyst says on each topic. */
  async topicsOfAnalyst(analystId: string, filter: MeasureFilter): Promise<SideOnTopic[]> {
    const { db } = this;
    return this.load(['topicsOfAnalyst', filter.applied], analystId, (ids) =>
      sidesByTopic({ db, sides: ids.map(analystSide), filter }),
    );
  }

  /** Counts of an analyst over all topics. */
  async countsOfAnalyst(analystId: string, filter: MeasureFilter): Promise<Counts> {
    const { db } = this;
    return this.load(['countsOfAnalyst', filter.applied], analystId, (ids) =>
      countsOfSides({ db, sides: ids.map(analystSide), filter }),
    );
  }

  /** The positions that a side's figures on a topic count, newest first. */
  positionsOf({ side, topic, filter }: SideOnTopic, limit: number): Promise<CountedPosition[]> {
    const { db } = this;
    return this.load(['positionsOf', side.kind, filter.applied, limit], `${side.id} ${topic.id}`, async (names) => {
      const of = names.map((name) => {
        const [id, topicId] = name.split(' ') as [string, string];
        return { side: { kind: side.kind, id }, topicId };
      });
      const found = await countedPositions({ db, of, filter, limit });
      return new Map(names.map((name) => [name, found.filter((one) => `${one.sideId} ${one.topicId}` === name)]));
    });
  }

  /** How steady an analyst is. */
  async consistencyOfAnalyst(analystId: string, filter: MeasureFilter): Promise<AnalystConsistency> {
    const { db } = this;
    return this.load(['consistencyOfAnalyst', filter.applied], analystId, (analystIds) =>
      consistencyOfAnalysts({ db, analystIds, filter }),
    );
  }

  /** An analyst beside the rest of his or her own side. */
  async departuresOfAnalyst(analystId: string, filter: MeasureFilter): Promise<Departures> {
    const { db } = this;
    return this.load(['departuresOfAnalyst', filter.applied], analystId, (analystIds) =>
      departuresOfAnalysts({ db, analystIds, filter }),
    );
  }

  /** The analysts nearest to one, or most distant from it. */
  async nearestTo(analystId: string, question: AgreementQuestion, filter: MeasureFilter): Promise<AnalystAgreement[]> {
    const { db } = this;
    return this.load(['nearestTo', question, filter.applied], analystId, (analystIds) => {
      // A page asks for the nearest and the most distant, of the same pairs.
      const pairs = remember(this.pairs, [analystIds, filter.applied], () =>
        agreementsOfAnalysts({ db, analystIds, filter }),
      );
      return nearestAnalysts({ db, analystIds, filter, question, pairs });
    });
  }

  /** Two analysts compared. */
  async compareAnalysts(leftId: string, rightId: string, filter: MeasureFilter): Promise<Comparison> {
    const { db } = this;
    return this.load(['compareAnalysts', filter.applied], `${leftId} ${rightId}`, async (names) => {
      const pairs = names.map((name) => {
        const [left, right] = name.split(' ').map(analystSide);
        return { left: left!, right: right! };
      });
      const comparisons = await comparePairs({ db, pairs, filter });
      return new Map(names.map((name, i) => [name, comparisons[i]!]));
    });
  }

  /** Whose voices an article carries. */
  balanceOf(articleId: string): Promise<Balance> {
    const { db } = this;
    return this.load(['balanceOf'], articleId, (articleIds) => balancesOfArticles({ db, articleIds }));
  }

  /** The sides of a timeline, checked; the perspectives that speak where none are given. */
  async timelineSides(inputs: readonly SideInput[] | null | undefined): Promise<TimelineSides> {
    if (!inputs) return 'perspectives';
    return remember(this.sides, inputs, () => readTimelineSides(this.db, inputs));
  }

  /** Sides over time on one topic. */
  async timelineOfTopic(
    topicId: string,
    { interval, sides, filter }: { interval: TimelineInterval | null; sides: TimelineSides; filter: MeasureFilter },
  ): Promise<Timeline> {
    const { db } = this;
    return this.load(['timelineOfTopic', interval, sides, filter.applied], topicId, (topicIds) =>
      timelinesOfTopics({ db, topicIds, interval, sides, filter }),
    );
  }

  /** Sides in a sliding window on one topic. */
  async slidingMeansOfTopic(
    topicId: string,
    question: Pick<SlidingMeansRequest, 'window' | 'interval' | 'sides' | 'filter'>,
  ): Promise<SlidingMeans> {
    const { db } = this;
    const { filter, ...rest } = question;
    return this.load(['slidingMeansOfTopic', rest, filter.applied], topicId, (topicIds) =>
      slidingMeansOfTopics({ db, topicIds, ...question }),
    );
  }

  /** The ids of the articles that one side's figures in a bucket were counted from. */
  articlesOfBucket(of: BucketOfSide, filter: MeasureFilter, limit: number): Promise<string[]> {
    const { db } = this;
    return this.load(['articlesOfBucket', filter.applied, limit], JSON.stringify(of), async (names) => {
      const found = await articlesOfBuckets({
        db,
        filter,
        of: names.map((name) => JSON.parse(name) as BucketOfSide),
        limit,
      });
      return new Map(names.map((name, i) => [name, found[i]!]));
    });
  }

  private load<Value>(
    question: readonly unknown[],
    id: string,
    read: (ids: readonly string[]) => Promise<Map<string, Value>>,
  ): Promise<Value> {
    const loader = remember(
      this.loaders,
      question,
      () =>
        new DataLoader<string, unknown>(async (ids) => {
          const values = await read(ids);
          return ids.map((id) => values.get(id));
        }),
    );
    return loader.load(id) as Promise<Value>;
  }
}

function analystSide(id: string): Side {
  return { kind: 'analyst', id };
}

function remember<Value>(kept: Map<string, Value>, question: unknown, create: () => Value): Value {
  const name = JSON.stringify(question);
  const value = kept.get(name) ?? create();
  kept.set(name, value);
  return value;
}
