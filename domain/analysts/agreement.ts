import type { Database } from '../database';
import { InputError } from '../errors';
import type { MeasureFilter } from '../filters/measure-filter';
import { positionsUnder } from '../filters/positions-under';
import { meanDistanceInOrder } from '../measures/distance';
import { type EvidenceGrade, FAIR_POSITIONS, lowerGrade, SOLID_ARTICLES, voiceGrade } from '../measures/evidence';
import type { Ordered } from '../measures/ordered';
import { RANGE } from '../measures/scale';
import { meanOverSharedTopics } from '../measures/shared-topics';
import { readLimit } from '../paging/limit';
import { type Shape, shapeOf } from '../sql/json-rows';
import { asListed, fromListed, type ListedRows } from '../sql/listed-rows';
import { voicesUnder } from '../totals/voices';

/** How far another analyst agrees with this one. */
export type AnalystAgreement = {
  analystId: string;
  otherId: string;
  agreement: number;
  sharedTopics: number;
  /** Positions of this one, and of the other, on the topics both speak of. */
  positions: number;
  otherPositions: number;
  /** Lower of the two analysts' grades on those topics, each by the rule for one analyst's own positions. */
  grade: EvidenceGrade;
};

/** What an analyst says on a topic. */
type Voice = { analystId: string; topicId: string; positions: number; said: Ordered };

const VOICE: Shape<Omit<Voice, 'said'>> = shapeOf({ analystId: true, topicId: true, positions: true }, {});

/** Two analysts, with the topics both speak of. */
type Pair = Omit<AnalystAgreement, 'grade'> & { topics: { own: Voice; other: Voice }[] };

/** The pairs of analysts with others, by the analyst's id. */
export type AgreementPairs = ReadonlyMap<string, readonly Pair[]>;

export type AgreementQuestion = {
  /** How many others at most. */
  limit: number;
  /** Only others who share at least so many topics. */
  minSharedTopics: number;
  /** DESC gives the nearest first, ASC the most distant. */
  direction: 'ASC' | 'DESC';
};

/**
 * Checks a question for the nearest analysts.
 * @param most the largest limit allowed.
 * @throws InputError INVALID_RANGE naming the argument.
 */
export function readAgreementQuestion(question: AgreementQuestion, most: number): AgreementQuestion {
  readLimit(question.limit, most);
  if (question.minSharedTopics < 1) {
    throw new InputError('INVALID_RANGE', 'minSharedTopics', question.minSharedTopics, 'a whole number from 1');
  }
  return question;
}

/**
 * The analysts nearest to, or most distant from, each of these, by the measures of domain/measures/agreement and
 * shared-topics: the mean of 1 − E|x − y|/4 over the topics both speak of, weighted by the harmonic mean of their
 * numbers of positions. By the analyst's id, in one statement for all of them, and a second one where somebody speaks so
 * little of each topic that articles have to be counted for a grade.
 *
 * Only those with fair evidence are ranked by it. The others follow, by how much they rest on: two positions that happen
 * to be alike are no close agreement.
 * @param pairs what agreementsOfAnalysts gives of these analysts under this filter, where several questions are asked.
 */
export async function nearestAnalysts({
  db,
  analystIds,
  filter,
  question: { limit, minSharedTopics, direction },
  pairs = agreementsOfAnalysts({ db, analystIds, filter }),
}: {
  db: Database;
  analystIds: readonly string[];
  filter: MeasureFilter;
  question: AgreementQuestion;
  pairs?: Promise<AgreementPairs>;
}): Promise<Map<string, AnalystAgreement[]>> {
  const known = await pairs;
  const chosen = analystIds.flatMap((id) =>
    known
      .get(id)!
      .filter(({ sharedTopics }) => sharedTopics >= minSharedTopics)
      .sort(byRank(direction))
      .slice(0, limit),
  );
  const articles = await countArticles(db, chosen, filter);
  const grades = (pair: Pair) =>
    (['own', 'other'] as const).map((which) => {
      const positions = which === 'own' ? pair.positions : pair.otherPositions;
      return voiceGrade({ positions, articles: articles.get(nameOf(pair, which)) ?? mostOnOneTopic(pair, which) });
    }) as [EvidenceGrade, EvidenceGrade];
  const graded = chosen.map((pair) => {
    const { topics: _, ...agreement } = pair;
    return { ...agreement, grade: lowerGrade(...grades(pair)) };
  });
  return new Map(analystIds.map((id) => [id, graded.filter(({ analystId }) => analystId === id)]));
}

/** Each of these analysts with everybody who speaks of a topic that he or she speaks of, by the analyst's id; one statement. */
export async function agreementsOfAnalysts({
  db,
  analystIds,
  filter,
}: {
  db: Database;
  analystIds: readonly string[];
  filter: MeasureFilter;
}): Promise<AgreementPairs> {
  const analysts = await readVoices(db, analystIds, filter);
  return new Map(
    analystIds.map((id) => {
      const own = analysts.get(id);
      const others = own ? [...analysts].filter(([otherId]) => otherId !== id) : [];
      return [id, others.flatMap(([otherId, other]) => pairOf(id, own!, otherId, other))];
    }),
  );
}

/** What everybody says on the topics that these analysts speak of, by analyst and topic. */
async function readVoices(
  db: Database,
  analystIds: readonly string[],
  filter: MeasureFilter,
): Promise<Map<string, Map<string, Voice>>> {
  const voices = voicesUnder(filter);
  const [answer] = await db.$queryRaw<[ListedRows]>`
    WITH heard AS MATERIALIZED (
      SELECT "analystId", "topicId", positions, packed
      FROM (${voices}) AS voice
      WHERE "topicId" IN (
        SELECT "topicId" FROM (${voices}) AS own WHERE "analystId" = ANY(${[...analystIds]}::uuid[]))
    )
    SELECT ${asListed(VOICE, 'heard')}`;
  const analysts = new Map<string, Map<string, Voice>>();
  for (const { row, positions: said } of fromListed(answer, VOICE)) {
    const own = analysts.get(row.analystId) ?? new Map<string, Voice>();
    analysts.set(row.analystId, own.set(row.topicId, { ...row, said }));
  }
  return analysts;
}

function pairOf(
  analystId: string,
  own: ReadonlyMap<string, Voice>,
  otherId: string,
  others: ReadonlyMap<string, Voice>,
): Pair[] {
  const topics = [...own.values()].flatMap((voice) => {
    const other = others.get(voice.topicId);
    return other ? [{ own: voice, other }] : [];
  });
  const agreement = meanOverSharedTopics(
    topics.map(({ own: left, other: right }) => ({
      left: left.positions,
      right: right.positions,
      figure: 1 - meanDistanceInOrder(left.said, right.said) / RANGE,
    })),
  );
  if (agreement === null) return [];
  const sum = (which: 'own' | 'other') => topics.reduce((all, topic) => all + topic[which].positions, 0);
  const [positions, otherPositions] = [sum('own'), sum('other')];
  return [{ analystId, otherId, agreement, sharedTopics: topics.length, positions, otherPositions, topics }];
}

/** Those on fair evidence by agreement, then the others by how much they rest on. */
function byRank(direction: AgreementQuestion['direction']) {
  const support = (pair: Pair) => Math.min(pair.positions, pair.otherPositions);
  const isFair = (pair: Pair) => support(pair) >= FAIR_POSITIONS;
  const way = direction === 'ASC' ? 1 : -1;
  return (a: Pair, b: Pair) =>
    Number(isFair(b)) - Number(isFair(a)) ||
    (isFair(a) ? way * (a.agreement - b.agreement) : 0) ||
    support(b) - support(a) ||
    b.sharedTopics - a.sharedTopics ||
    (a.otherId < b.otherId ? -1 : 1);
}

function mostOnOneTopic({ topics }: Pair, which: 'own' | 'other'): number {
  return Math.max(...topics.map((topic) => topic[which].positions));
}

function nameOf({ analystId, otherId }: Pair, which: 'own' | 'other'): string {
  return `${analystId} ${otherId} ${which}`;
}

/**
 * The different articles of those speakers of pairs whose grade depends on them. Articles do not add up over topics, but
 * each position on one topic is in another article: only where no topic alone has enough for the highest grade are the
 * few there are counted.
 */
async function countArticles(
  db: Database,
  pairs: readonly Pair[],
  filter: MeasureFilter,
): Promise<ReadonlyMap<string, number>> {
  const unsure = pairs.flatMap((pair) =>
    (['own', 'other'] as const).flatMap((which) =>
      mostOnOneTopic(pair, which) >= SOLID_ARTICLES
        ? []
        : pair.topics.map((topic) => ({ name: nameOf(pair, which), voice: topic[which] })),
    ),
  );
  if (unsure.length === 0) return new Map();
  const rows = await db.$queryRaw<{ name: string; articles: number }[]>`
    SELECT name, count(DISTINCT position."articleId")::int AS articles
    FROM unnest(${unsure.map(({ name }) => name)}::text[], ${unsure.map(({ voice }) => voice.analystId)}::uuid[],
      ${unsure.map(({ voice }) => voice.topicId)}::uuid[]) AS unsure(name, speaker, topic)
    JOIN (${positionsUnder(filter)}) AS position
      ON position."analystId" = unsure.speaker AND position."topicId" = unsure.topic
    GROUP BY name`;
  return new Map(rows.map(({ name, articles }) => [name, articles]));
}
