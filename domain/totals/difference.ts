import type { TotalGrain, TotalScope } from '@/generated/prisma/client';
import type { Day } from '../dates/day';
import type { ContentRow } from './contents';
import { bucketOfMonth, NIL, type PositionTotalKey } from './key';
import { Sums } from './sums';

/** Days of an earliest and a latest article. */
export type Span = { first: Day; last: Day };

/** What a total of positions changes by. */
export type PositionDifference = PositionTotalKey & {
  positions: number;
  claims: number;
  articles: number;
  monthDated: number;
  alone: number;
  /** Days of the articles that came, and of those that went: days are no sums. */
  came: Span | null;
  went: Span | null;
  /** Of an analyst's total: the positions it changes by, by the perspective they count for. */
  perspectives: ReadonlyMap<string, number>;
  /** On a topic: the positions it changes by, by their value. */
  values: ReadonlyMap<number, number>;
};

export type PairDifference = { leftId: string; rightId: string; topicId: string; articles: number };
export type ClaimDifference = Pick<ContentRow, 'analystId' | 'outletId' | 'language' | 'kind' | 'speech'> & {
  claims: number;
};
export type StanceDifference = { topicId: string; analystId: string; value: number; mixed: boolean; claims: number };

type Position = { row: ContentRow; topicId: string; sum: number; claims: number };
type Part = Omit<PositionDifference, 'perspectives' | 'values' | 'grain'> & {
  /** Of an analyst's part: the one that all of its positions count for. */
  perspectiveId: string | null;
  values: Map<number, number>;
};
type Folded = Omit<Part, 'perspectiveId'> & { grain: TotalGrain; perspectives: Map<string, number> };

type Months = Map<Day, Part>;
/** By side, by topic, by month. */
type Sides = Map<string, Map<string, Months>>;

/** Of more months than these, totals are made and written bucket by bucket, and no more of other totals at a time. */
const MOST_AT_ONCE = 5_000;

// What a total does not count. An empty map of each would take a third of the memory.
const NONE = new Map<never, number>();

const SCOPES: readonly TotalScope[] = ['ANALYST', 'PERSPECTIVE', 'EVERYBODY'];
const GRAINS: readonly TotalGrain[] = ['ALL', 'YEAR', 'QUARTER', 'MONTH'];

/**
 * The difference that writes make to all totals. It is gathered by month, in memory that follows analysts × topics ×
 * months and not articles, so that a transaction of any length writes each total once, at its end.
 */
export class TotalsDifference {
  /** By perspective: a map of them in each part would take as much memory as the part. */
  private readonly ofAnalysts = new Map<string, Sides>();
  private readonly ofOthers: Record<Exclude<TotalScope, 'ANALYST'>, Sides> = {
    PERSPECTIVE: new Map(),
    EVERYBODY: new Map(),
  };
  private readonly pairs = new Sums<Pick<PairDifference, 'rightId' | 'topicId'>>(
    ({ rightId, topicId }) => `${rightId} ${topicId}`,
  );
  private readonly claims = new Sums<Omit<ClaimDifference, 'analystId' | 'claims'>>(
    ({ outletId, language, kind, speech }) => `${outletId} ${language} ${kind} ${speech}`,
  );
  private readonly stances = new Sums<Omit<StanceDifference, 'analystId' | 'claims'>>(
    ({ topicId, value, mixed }) => `${topicId} ${value} ${mixed}`,
  );

  /**
   * Counts articles.
   * @param rows all that readContents tells of them.
   * @param sign 1 for what came, -1 for what went.
   */
  count(rows: readonly ContentRow[], sign: 1 | -1): void {
    const articles = new Map<string, ContentRow[]>();
    for (const row of rows) {
      const own = articles.get(row.articleId);
      if (own) own.push(row);
      else articles.set(row.articleId, [row]);
    }
    for (const own of articles.values()) this.countArticle(own, sign);
  }

  /**
   * Totals of positions that were touched, in every width of time; some may come out as they were. Where they are very many,
   * those of some buckets at a time.
   */
  *positionDifferences(): Generator<PositionDifference[]> {
    const months = [...this.ofAnalysts.values(), ...Object.values(this.ofOthers)].flatMap((sides) =>
      [...sides.values()].flatMap((topics) => [...topics.values()].flatMap((buckets) => [...buckets.values()])),
    );
    if (months.length <= MOST_AT_ONCE) yield GRAINS.flatMap((grain) => fold(months, grain));
    else for (const grain of GRAINS) for (const part of inPortions(months, grain)) yield fold(part, grain);
  }

  pairDifferences(): Iterable<PairDifference[]> {
    return this.pairs.portions(MOST_AT_ONCE, (leftId, pair, articles) => ({ leftId, ...pair, articles }));
  }

  claimDifferences(): Iterable<ClaimDifference[]> {
    return this.claims.portions(MOST_AT_ONCE, (analystId, place, claims) => ({ analystId, ...place, claims }));
  }

  stanceDifferences(): Iterable<StanceDifference[]> {
    return this.stances.portions(MOST_AT_ONCE, (analystId, stance, claims) => ({ analystId, ...stance, claims }));
  }

  private countArticle(rows: readonly ContentRow[], sign: 1 | -1): void {
    const positions = new Map<string, Position>();
    const claims = new Map<number, ContentRow>();
    for (const row of rows) {
      const { number, analystId, topicId, value } = row;
      claims.set(number, row);
      if (topicId === null) continue;
      const key = `${analystId} ${topicId}`;
      const position = positions.get(key) ?? { row, topicId, sum: 0, claims: 0 };
      position.sum += value!;
      position.claims += 1;
      positions.set(key, position);
      this.countStance(row, topicId, sign);
    }
    // All of one article, and so of one day.
    const bucket = monthOf(rows[0]!.day);
    for (const claim of claims.values()) this.countClaim(claim, bucket, sign);
    this.countPositions([...positions.values()], bucket, sign);
  }

  private countPositions(positions: readonly Position[], bucket: Day, sign: 1 | -1): void {
    const voices = new Map<string, string[]>();
    for (const { row, topicId } of positions) {
      const key = `${row.perspectiveId} ${topicId}`;
      voices.set(key, [...(voices.get(key) ?? []), row.analystId]);
    }
    const counted = new Set<Part>();
    for (const position of positions) {
      const { row, topicId } = position;
      const alone = voices.get(`${row.perspectiveId} ${topicId}`)!.length === 1;
      for (const scope of SCOPES) {
        const onTopic = this.partOf(scope, row, topicId, bucket);
        onTopic.claims += sign * position.claims;
        addTo(onTopic.values, position.sum / position.claims, sign);
        if (alone && scope === 'ANALYST') onTopic.alone += sign;
        for (const part of [onTopic, this.partOf(scope, row, NIL, bucket)]) {
          part.positions += sign;
          if (row.monthDated) part.monthDated += sign;
          if (!counted.has(part)) part.articles += sign;
          counted.add(part);
          if (sign === 1) part.came = including(part.came, row.day);
          else part.went = including(part.went, row.day);
        }
      }
    }
    this.countPairs(positions, sign);
  }

  private countPairs(positions: readonly Position[], sign: 1 | -1): void {
    positions.forEach((one, i) => {
      for (const other of positions.slice(i + 1)) {
        if (other.topicId !== one.topicId) continue;
        const [leftId, rightId] = [one.row.analystId, other.row.analystId].sort() as [string, string];
        this.pairs.add(leftId, { rightId, topicId: one.topicId }, sign);
      }
    });
  }

  private countClaim(row: ContentRow, bucket: Day, sign: 1 | -1): void {
    const { analystId, outletId, language, kind, speech } = row;
    this.claims.add(analystId, { outletId, language, kind, speech }, sign);
    this.claims.add(analystId, { outletId: NIL, language: '', kind, speech }, sign);
    this.claims.add(NIL, { outletId, language, kind, speech }, sign);
    if (row.topicId === null) return;
    for (const scope of SCOPES) this.partOf(scope, row, NIL, bucket).claims += sign;
  }

  private countStance({ analystId, value, mixed }: ContentRow, topicId: string, sign: 1 | -1): void {
    this.stances.add(analystId, { topicId, value: value!, mixed: mixed! }, sign);
  }

  private partOf(scope: TotalScope, row: ContentRow, topicId: string, bucket: Day): Part {
    const { perspectiveId } = row;
    const sides =
      scope === 'ANALYST' ? known(this.ofAnalysts, perspectiveId, (): Sides => new Map()) : this.ofOthers[scope];
    const sideId = sideOf(row, scope);
    // Maps in maps: to write one key of all four, and to read it again, would take most of the time.
    const topics = known(sides, sideId, () => new Map<string, Months>());
    const months = known(topics, topicId, () => new Map<Day, Part>());
    return known(months, bucket, () => ({
      scope,
      sideId,
      topicId,
      bucket,
      positions: 0,
      claims: 0,
      articles: 0,
      monthDated: 0,
      alone: 0,
      came: null,
      went: null,
      perspectiveId: scope === 'ANALYST' ? perspectiveId : null,
      values: topicId === NIL ? NONE : new Map(),
    }));
  }
}

function sideOf({ analystId, perspectiveId }: ContentRow, scope: TotalScope): string {
  return scope === 'ANALYST' ? analystId : scope === 'PERSPECTIVE' ? perspectiveId : NIL;
}

function monthOf(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

function known<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

function addTo<Key>(map: Map<Key, number>, key: Key, count: number): void {
  map.set(key, (map.get(key) ?? 0) + count);
}

/** Months, those of one bucket of this width always together. */
function* inPortions(months: readonly Part[], grain: TotalGrain): Generator<Part[]> {
  const buckets = new Map<Day, Part[]>();
  for (const month of months) known(buckets, bucketOfMonth(month.bucket, grain), (): Part[] => []).push(month);
  let portion: Part[] = [];
  for (const bucket of buckets.values()) {
    portion = portion.concat(bucket);
    if (portion.length < MOST_AT_ONCE) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
}

/** Months added up in this width. */
function fold(months: readonly Part[], grain: TotalGrain): PositionDifference[] {
  const sums = new Map<string, Folded>();
  for (const { perspectiveId, ...month } of months) {
    const bucket = bucketOfMonth(month.bucket, grain);
    const key = `${month.scope} ${month.sideId} ${month.topicId} ${bucket}`;
    let sum = sums.get(key);
    if (sum) addPart(sum, month);
    else {
      const values = month.values === NONE ? NONE : new Map(month.values);
      sum = { ...month, grain, bucket, perspectives: perspectiveId === null ? NONE : new Map(), values };
      sums.set(key, sum);
    }
    if (perspectiveId !== null) addTo(sum.perspectives, perspectiveId, month.positions);
  }
  return [...sums.values()];
}

function addPart(sum: Folded, part: Omit<Part, 'perspectiveId'>): void {
  for (const field of ['positions', 'claims', 'articles', 'monthDated', 'alone'] as const) sum[field] += part[field];
  sum.came = union(sum.came, part.came);
  sum.went = union(sum.went, part.went);
  for (const [value, positions] of part.values) addTo(sum.values, value, positions);
}

function union(one: Span | null, other: Span | null): Span | null {
  if (!one || !other) return one ?? other;
  return including(including(one, other.first), other.last);
}

function including(span: Span | null, day: Day): Span {
  if (span === null) return { first: day, last: day };
  if (day < span.first) return { first: day, last: span.last };
  return day > span.last ? { first: span.first, last: day } : span;
}

/** Whether a total of positions comes out different; the number of its analysts may change besides. */
export function isDifferent(one: PositionDifference): boolean {
  const { positions, claims, articles, monthDated, alone, came, went, perspectives, values } = one;
  // The lists last: of a first import there are a hundred thousand.
  return (
    came?.first !== went?.first ||
    came?.last !== went?.last ||
    [positions, claims, articles, monthDated, alone, ...perspectives.values(), ...values.values()].some(
      (number) => number !== 0,
    )
  );
}
