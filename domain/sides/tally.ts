import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { MeasureFilter } from '../filters/measure-filter';
import { asJson, fromJson, type Shape } from '../sql/json-rows';
import { collect, type GroupRow, type Numbers, type Outline, type Tally } from './group-rows';
import { groupsOf, type Level } from './groups';
import type { Side } from './side';
import { type Less, SPREAD } from './spread';

/** A list of groups for each level asked for. */
type Tallies<Levels extends readonly TallyLevel[]> = {
  -readonly [Index in keyof Levels]: Levels[Index] extends { only: 'MEANS' | 'MOMENTS' }
    ? Outline[]
    : Levels[Index] extends { only: 'NUMBERS' }
      ? Numbers[]
      : Tally[];
};

/** What is counted, and how much is wanted of its positions where that is less than each value. */
type TallyLevel = Level & { only?: Less | undefined };

type TallyRequest<Levels extends readonly TallyLevel[] = readonly TallyLevel[]> = {
  filter: MeasureFilter;
  /** Whose positions, where they are counted by side; a position may belong to several. */
  sides?: readonly Side[] | 'perspectives';
  /** Only these topics. */
  topicIds?: readonly string[];
  levels: Levels;
};

/** The statement's parts of one level: its groups, and where they do not tell their positions by value, a second one that does. */
function partsOf(
  { only, ...level }: TallyLevel,
  index: number,
  { filter, sides = 'perspectives', topicIds }: TallyRequest,
): Prisma.Sql[] {
  const { counts, values } = groupsOf({ filter, sides, topicIds, level });
  const key = Prisma.sql`SELECT ${Prisma.raw(String(index))} AS level, "topicId", "sideId", bucket`;
  const read = level.topic ? (only ?? 'VALUES') : 'NUMBERS';
  return [
    Prisma.sql`${key}, NULL::float8 AS value, positions, claims, analysts, articles, "from", "to", approximate,
        ${SPREAD[read]}
      FROM (${counts}) AS counts`,
    ...(values && read !== 'NUMBERS'
      ? [
          Prisma.sql`${key}, value, positions, NULL::int, NULL::int, NULL::int, NULL::date, NULL::date, NULL::boolean,
              NULL::float8[], NULL::int[], NULL::float8, NULL::float8[]
            FROM (${values}) AS values`,
        ]
      : []),
  ];
}

/**
 * Counts the positions under a filter, in one statement whose rows follow topics × sides × buckets × distinct values,
 * never positions or claims; nor does what it reads, where totals answer it (domain/totals/answer). Each level's groups
 * come in the order of topics, sides and buckets; groups that hold nothing are absent.
 */
export async function tally<const Levels extends readonly TallyLevel[]>(
  db: Database,
  request: TallyRequest<Levels>,
): Promise<Tallies<Levels>> {
  const parts = request.levels.map((level, index) => partsOf(level, index, request));
  const shape = shapeFor(
    request,
    parts.some(({ length }) => length > 1),
  );
  const found = Prisma.sql`(
    SELECT part.*, t.slug AS "topicSlug", t."order" AS "topicOrder", s."order" AS "sideOrder"
    FROM (${Prisma.join(parts.flat(), ' UNION ALL ')}) AS part
    LEFT JOIN "Topic" t ON t.id = part."topicId"
    LEFT JOIN "Perspective" s ON s.id = part."sideId"
  ) AS found`;
  const [answer] = await db.$queryRaw<[{ groups: unknown }]>`SELECT ${asJson(shape, 'found', found)} AS groups`;
  const byLevel = request.levels.map((): GroupRow[] => []);
  for (const row of fromJson(answer.groups, shape)) byLevel[row.level ?? 0]!.push(row);
  return byLevel.map((own, index) => collect(own, request.levels[index]!.only, request.sides)) as Tallies<Levels>;
}

/**
 * What only some levels need: a column costs its reader more than the database, whether or not anything is in it. PostgreSQL
 * does not join a table of which no column is read.
 * @param byValue whether some groups come value by value.
 */
function shapeFor({ levels, sides = 'perspectives' }: TallyRequest, byValue: boolean): Shape<GroupRow> {
  const bySide = levels.some(({ side }) => side);
  const columns = [
    ...ALWAYS,
    ...(levels.length > 1 ? ['level'] : []),
    ...(bySide ? ['sideId'] : []),
    // Sides that were given stand in the order in which they were.
    ...(bySide && sides === 'perspectives' ? ['sideOrder'] : []),
    ...(levels.some(({ topic }) => topic) ? ['topicId', 'topicSlug', 'topicOrder'] : []),
    ...(levels.some(({ interval }) => interval) ? ['bucket'] : []),
    ...(byValue ? ['value'] : []),
    ...(levels.some(({ only }) => !only) ? ['from', 'to', 'values', 'counts'] : []),
    ...(levels.some(({ only }) => only === 'MEANS' || only === 'MOMENTS') ? ['valueSum'] : []),
    ...(levels.some(({ only }) => only === 'MOMENTS') ? ['levels'] : []),
  ];
  return { columns, days: NO_DAYS };
}

const ALWAYS = ['positions', 'claims', 'analysts', 'articles', 'approximate'];

/** Days stay the text that JSON has for them. */
const NO_DAYS: ReadonlySet<string> = new Set();
