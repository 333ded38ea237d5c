import { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import { momentsOf } from '../measures/moments';
import type { Carrier } from '../storage/carrier';
import { InTurn } from '../storage/in-turn';
import { readContents } from './contents';
import { isDifferent, type PositionDifference, TotalsDifference } from './difference';
import { NIL, type PositionTotalKey } from './key';
import { momentsOfLists } from './moments';
import { packedIn, packedInRow } from './packed';
import { type DatedTotal, spansFromPositions, spansFromTotals } from './spans';
import { CLAIM_TOTAL, PAIR_TOTAL, POSITION_TOTAL, STANCE_TOTAL, type TotalTable } from './tables';

/**
 * Runs a write of articles and keeps all totals beside it, in the caller's transaction, which has advanced the revision:
 * writers take turns there, so that nobody else changes a total meanwhile.
 * @param articleIds every article whose reviewed claims, stances, date, outlet or language the write may change, or
 * whose speakers' perspectives.
 */
export async function keepingTotals<Result>(
  db: Database,
  articleIds: readonly string[],
  write: () => Promise<Result>,
): Promise<Result> {
  const difference = new TotalsDifference();
  difference.count(await readContents(db, articleIds), -1);
  const result = await write();
  difference.count(await readContents(db, articleIds), 1);
  await writeTotals(db, difference);
  return result;
}

/**
 * Adds a difference to all totals, once what it tells of is written, in the same transaction.
 * @param carrier how rows travel where there are no totals yet, as when an import is the first; nobody looks whether there are where
 * it is not given.
 * @param meanwhile a statement that is not about totals, and runs while the first ones are added up.
 */
export async function writeTotals<Packed>(
  db: Database,
  difference: TotalsDifference,
  carrier?: Carrier<Packed>,
  meanwhile = async () => {},
): Promise<void> {
  if (carrier && (await areNone(db))) return writeFirstTotals(db, difference, carrier, meanwhile);
  await meanwhile();
  // A total depends on no other of another bucket, and each is told of once.
  for (const differences of difference.positionDifferences()) await writePositionTotals(db, differences);
  for (const differences of difference.pairDifferences()) await addTotals(db, PAIR_TOTAL, differences);
  for (const differences of difference.claimDifferences()) await addTotals(db, CLAIM_TOTAL, differences);
  for (const differences of difference.stanceDifferences()) await addTotals(db, STANCE_TOTAL, differences);
}

/** Adds the first totals of all: the next are added up while the database stores the last. */
async function writeFirstTotals<Packed>(
  db: Database,
  difference: TotalsDifference,
  carrier: Carrier<Packed>,
  meanwhile: () => Promise<void>,
): Promise<void> {
  const statements = new InTurn(meanwhile());
  const add = async (table: TotalTable, differences: readonly object[]) => {
    for (let start = 0; start < differences.length; start += MOST_ROWS) {
      const rows = carrier.pack(table, differences.slice(start, start + MOST_ROWS) as Record<string, unknown>[]);
      await statements.add(() => carrier.add<Record<string, unknown>>(db, table, [rows]));
    }
  };
  try {
    for (const differences of difference.positionDifferences()) {
      // Where something went, whether its days are still an earliest or a latest is looked up.
      if (differences.every(({ went }) => went === null)) await add(POSITION_TOTAL, firstPositions(differences));
      else await statements.add(() => writePositionTotals(db, differences));
    }
    for (const differences of difference.pairDifferences()) await add(PAIR_TOTAL, differences);
    for (const differences of difference.claimDifferences()) await add(CLAIM_TOTAL, differences);
    for (const differences of difference.stanceDifferences()) await add(STANCE_TOTAL, differences);
  } finally {
    // A connection does one thing at a time: what follows, were it the end after a failure, has to wait.
    await statements.end();
  }
}

/** Pairs and stances are counted where positions are. */
async function areNone(db: Database): Promise<boolean> {
  const [row] = await db.$queryRaw<[{ none: boolean }]>`
    SELECT NOT EXISTS (SELECT FROM "PositionTotal") AND NOT EXISTS (SELECT FROM "ClaimTotal") AS none`;
  return row.none;
}

/** What differences to nothing come to. */
function firstPositions(differences: readonly PositionDifference[]) {
  const ofAnalysts = differences.filter(({ scope }) => scope === 'ANALYST');
  const become = new Map(ofAnalysts.map((one) => [nameOf(one), one]));
  return positionRows(differences, analystsComingAndGoing(ofAnalysts, become));
}

type Written = DatedTotal & { positions: number };

async function writePositionTotals(db: Database, differences: readonly PositionDifference[]): Promise<void> {
  const ofAnalysts = differences.filter((one) => one.scope === 'ANALYST' && isDifferent(one));
  const others = differences.filter(({ scope }) => scope !== 'ANALYST');
  // First the analysts: whether one begins or ceases to speak is known from what his or her own total becomes.
  const written = await addPositions(db, ofAnalysts);
  const rest = await addPositions(db, others, analystsComingAndGoing(ofAnalysts, written));
  const all = new Map([...written, ...rest]);
  const outlived = differences.filter((one) => outlivesItsSpan(one, all.get(nameOf(one))));
  // An analyst's days on a topic come from positions, all others from them.
  const [onTopics, derived] = [
    outlived.filter(({ scope, topicId }) => scope === 'ANALYST' && topicId !== NIL),
    outlived.filter(({ scope, topicId }) => scope !== 'ANALYST' || topicId === NIL),
  ];
  if (onTopics.length > 0) await setSpans(db, await spansFromPositions(db, onTopics));
  if (derived.length > 0) await setSpans(db, await spansFromTotals(db, derived));
}

async function addPositions(
  db: Database,
  differences: readonly PositionDifference[],
  analysts: ReadonlyMap<string, number> = new Map(),
): Promise<Map<string, Written>> {
  const written = await addTotals<Written>(db, POSITION_TOTAL, positionRows(differences, analysts));
  return new Map(written.map((row) => [nameOf(row), row]));
}

/**
 * The rows that differ.
 * @param analysts how many more or fewer speak, by the total's name.
 */
function positionRows(differences: readonly PositionDifference[], analysts: ReadonlyMap<string, number>) {
  const different = differences.filter((one) => isDifferent(one) || analysts.get(nameOf(one)));
  return different.map(({ came, went: _, perspectives: __, values, ...one }) => ({
    ...one,
    ...listsOf(one, values),
    analysts: analysts.get(nameOf(one)) ?? 0,
    // Neutral where nothing came: an update takes the earlier and the later of both.
    first: came?.first ?? '9999-12-31',
    last: came?.last ?? '0001-01-01',
  }));
}

/**
 * How many analysts more or fewer speak, by the name of the total of a perspective or of everybody. Where an analyst
 * changes sides, all of his or her positions leave one perspective for the other.
 */
function analystsComingAndGoing(
  differences: readonly PositionDifference[],
  written: ReadonlyMap<string, { positions: number }>,
): Map<string, number> {
  const analysts = new Map<string, number>();
  const add = (key: PositionTotalKey, count: number) =>
    analysts.set(nameOf(key), (analysts.get(nameOf(key)) ?? 0) + count);
  for (const one of differences) {
    const { positions: left } = written.get(nameOf(one))!;
    const step = one.positions > 0 && left === one.positions ? 1 : one.positions < 0 && left === 0 ? -1 : 0;
    if (step !== 0) add({ ...one, scope: 'EVERYBODY', sideId: NIL }, step);
    const moved = [...one.perspectives].filter(([, positions]) => positions !== 0);
    for (const [sideId, positions] of moved) {
      const own = moved.length > 1 ? Math.sign(positions) : step;
      if (own !== 0) add({ ...one, scope: 'PERSPECTIVE', sideId }, own);
    }
  }
  return analysts;
}

/** Whether a total may still begin or end with a day whose articles went. */
function outlivesItsSpan({ came, went }: PositionDifference, written: Written | undefined): boolean {
  if (!went || !written || written.positions === 0) return false;
  const { first, last } = written;
  return (went.first === first && came?.first !== first) || (went.last === last && came?.last !== last);
}

function nameOf({ scope, grain, sideId, topicId, bucket }: PositionTotalKey): string {
  return `${scope} ${grain} ${sideId} ${topicId} ${bucket}`;
}

/** The values of both rows, those that no position has any more left out, and what follows from them. */
const ADD_VALUES = `("values", "counts", "valueSum", "levels", "packed") = (
  SELECT lists."values", lists."counts", moments.*, ${packedInRow('t', 'lists."values"', 'lists."counts"')} FROM (
    SELECT coalesce(array_agg(value ORDER BY value), '{}') AS "values",
      coalesce(array_agg(count ORDER BY value), '{}') AS "counts"
    FROM (
      SELECT value, sum(count)::int AS count
      FROM unnest(t."values" || EXCLUDED."values", t."counts" || EXCLUDED."counts") AS both_rows(value, count)
      GROUP BY value HAVING sum(count) <> 0
    ) AS merged
  ) AS lists CROSS JOIN LATERAL (${momentsOfLists('lists."values"', 'lists."counts"')}) AS moments)`;

/** Numbers of positions by value as two lists, in the order of the values, with what follows from them. */
function listsOf(key: PositionTotalKey, positions: ReadonlyMap<number, number>) {
  const values = [...positions.keys()].filter((value) => positions.get(value) !== 0).sort((a, b) => a - b);
  const counts = values.map((value) => positions.get(value)!);
  const { sum, levels } = momentsOf(values.map((value, i) => ({ value, count: counts[i]! })));
  return { values, counts, valueSum: sum, levels, packed: packedIn(key, { values, counts }) };
}

/** What travels in one parameter. */
const MOST_ROWS = 10_000;

/**
 * Adds to rows and takes out those that come to hold nothing. Gives what rows of positions became, those taken out included.
 */
async function addTotals<Row extends object>(
  db: Database,
  table: TotalTable,
  differences: readonly object[],
): Promise<Row[]> {
  const name = Prisma.raw(`"${table.name}"`);
  const keys = table.key;
  const days = table.ofPositions ? ['first', 'last'] : [];
  const columns = Object.keys(table.columns);
  const assignments = [
    ...table.sums.map((column) => `"${column}" = t."${column}" + EXCLUDED."${column}"`),
    ...(table.ofPositions
      ? ['"first" = LEAST(t."first", EXCLUDED."first")', '"last" = GREATEST(t."last", EXCLUDED."last")', ADD_VALUES]
      : []),
  ];
  const count = table.sums[0];
  const returned = [
    ...keys.map((column) => `t."${column}"::text`),
    `t."${count}"`,
    ...days.map((column) => `t."${column}"::text`),
  ];
  // Where nothing is taken off nothing comes to hold nothing, and to be told of a hundred thousand rows costs as much as the rows.
  const tells = table.ofPositions || differences.some((row) => (row as Record<string, number>)[count]! < 0);
  const returning = tells ? Prisma.raw(`RETURNING ${returned.join(', ')}`) : Prisma.empty;
  const written: Row[] = [];
  for (let start = 0; start < differences.length; start += MOST_ROWS) {
    const rows = differences.slice(start, start + MOST_ROWS);
    written.push(
      ...(await db.$queryRaw<Row[]>`
        INSERT INTO ${name} AS t (${columnList(columns)})
        SELECT ${columnList(columns)} FROM ${recordset(table, columns, rows)}
        ON CONFLICT (${columnList(keys)}) DO UPDATE SET ${Prisma.raw(assignments.join(', '))}
        ${returning}`),
    );
  }
  const empty = written.filter((row) => row[count as keyof Row] === 0);
  for (let start = 0; start < empty.length; start += MOST_ROWS) {
    await db.$executeRaw`
      DELETE FROM ${name} AS t USING ${recordset(table, keys, empty.slice(start, start + MOST_ROWS))}
      WHERE ${Prisma.raw(keys.map((column) => `t."${column}" = r."${column}"`).join(' AND '))}`;
  }
  return written;
}

async function setSpans(db: Database, spans: readonly DatedTotal[]): Promise<void> {
  const { key: keys } = POSITION_TOTAL;
  for (let start = 0; start < spans.length; start += MOST_ROWS) {
    const rows = recordset(POSITION_TOTAL, [...keys, 'first', 'last'], spans.slice(start, start + MOST_ROWS));
    await db.$executeRaw`
      UPDATE "PositionTotal" AS t SET "first" = r."first", "last" = r."last" FROM ${rows}
      WHERE ${Prisma.raw(keys.map((column) => `t."${column}" = r."${column}"`).join(' AND '))}`;
  }
}

function columnList(columns: readonly string[]): Prisma.Sql {
  return Prisma.raw(columns.map((column) => `"${column}"`).join(', '));
}

function recordset(table: TotalTable, columns: readonly string[], rows: readonly object[]): Prisma.Sql {
  // Rows hold little else: to have what they hold looked up in a list takes several times as long as to write it.
  const json = JSON.stringify(rows);
  const definitions = columns.map((column) => `"${column}" ${table.columns[column]}`).join(', ');
  return Prisma.sql`json_to_recordset(${json}::json) AS r(${Prisma.raw(definitions)})`;
}
