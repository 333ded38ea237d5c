import type { Prisma } from '@/generated/prisma/client';
import type { Database } from '../database';
import type { Actor } from '../editing/actor';
import { claimReference, nameOfReference } from '../editing/reference';
import { presentVersions, versionOf } from '../editing/versions';
import { codePoints } from '../text/offsets';
import { withPresentRecords } from './present';
import { type Round, roundColumns, seesCodings, seesProgress } from './round';
import { type CodedUnit, unitsOf } from './units';

/** Rounds, the newest first: all, or those that somebody codes in. */
export function listRounds(
  db: Database,
  { coderId, first }: { coderId: string | null; first: number },
): Promise<Round[]> {
  return db.codingRound.findMany({
    where: coderId ? { coders: { some: { userId: coderId } } } : {},
    select: roundColumns,
    orderBy: { id: 'desc' },
    take: first,
  });
}

/** The round in which somebody codes an article at present, and has not handed in; null for none. */
export async function roundToCode(db: Database, coderId: string | null, articleId: string): Promise<string | null> {
  if (coderId === null) return null;
  const found = await db.roundCoder.findFirst({
    where: { articleId, userId: coderId, handedInAt: null, round: { closedAt: null } },
    select: { roundId: true },
    orderBy: { roundId: 'asc' },
  });
  return found?.roundId ?? null;
}

const codingColumns = {
  userId: true,
  number: true,
  start: true,
  end: true,
  analystId: true,
  speech: true,
  kind: true,
  paraphrase: true,
  version: true,
  savedAt: true,
  stances: { select: { topicId: true, value: true, mixed: true, rationale: true }, orderBy: { topicId: 'asc' } },
} as const satisfies Prisma.CodingSelect;

/** What one coder says of one unit. */
export type CodingRow = Prisma.CodingGetPayload<{ select: typeof codingColumns }>;

/** The text that a round is about, as its coders read it. */
export async function textOfRound(
  db: Database,
  { articleId, id }: Round,
): Promise<{ body: string; blocks: Prisma.JsonValue }> {
  const [text] = await db.codingRound.findMany({ where: { articleId, id }, select: { body: true, blocks: true } });
  return text!;
}

/** What somebody may see of what was coded in a round: until all have handed in, only what is his or her own. */
export async function codingsOf(db: Database, actor: Actor, round: Round): Promise<CodingRow[]> {
  const { articleId, id: roundId } = round;
  const seen = round.coders.map(({ userId }) => userId).filter((userId) => seesCodings(actor, round, userId));
  if (seen.length === 0) return [];
  return db.coding.findMany({
    where: { articleId, roundId, userId: { in: seen } },
    select: codingColumns,
    orderBy: [{ start: 'asc' }, { number: 'asc' }],
  });
}

/** What the actor has coded in a round, of the analysts and topics that are there. */
export async function ownCodings(db: Database, actor: Actor, round: Round): Promise<CodingRow[]> {
  const own = (await codingsOf(db, actor, round)).filter(({ userId }) => userId === actor.userId);
  return own.map(await withPresentRecords(db, own));
}

/**
 * What may be seen of the units of a round, of the analysts and topics that are there. Which codings are of one unit follows from
 * what was coded, so that units keep their names whatever is merged.
 */
export async function unitsOfRound(db: Database, actor: Actor, round: Round): Promise<CodedUnit<CodingRow>[]> {
  const codings = await codingsOf(db, actor, round);
  const present = await withPresentRecords(db, codings);
  return unitsOf(round.kind, codings).map((unit) => ({ ...unit, codings: unit.codings.map(present) }));
}

/** How many units a coder has coded in a round. */
export type CodingCount = { roundId: string; userId: string; count: number };

/** How many units each coder has coded in each of these rounds; one statement. Who has coded none is left out. */
export async function countsOfRounds(db: Database, rounds: readonly Round[]): Promise<CodingCount[]> {
  const counts = await db.coding.groupBy({
    by: ['roundId', 'userId'],
    where: {
      articleId: { in: rounds.map(({ articleId }) => articleId) },
      roundId: { in: rounds.map(({ id }) => id) },
    },
    _count: true,
  });
  return counts.map(({ _count: count, ...one }) => ({ ...one, count }));
}

/** How many of a round's units a coder has coded; null where the actor may not see that. */
export function progressOf(actor: Actor, round: Round, userId: string, counts: readonly CodingCount[]): number | null {
  if (!seesProgress(actor, round, userId)) return null;
  return counts.find((one) => one.userId === userId)?.count ?? 0;
}

/** A passage that is given to the coders, with the words that stand there. */
export type GivenPassage = { number: number; start: number; end: number; exact: string };

/** The passages that a round gives to its coders, in the order of the text. */
export async function givenPassages(db: Database, round: Round): Promise<GivenPassage[]> {
  if (round.kind === 'CLAIMS') return [];
  const { articleId, id: roundId } = round;
  const units = await db.givenUnit.findMany({
    where: { articleId, roundId },
    orderBy: [{ start: 'asc' }, { claimNumber: 'asc' }],
  });
  const text = codePoints((await textOfRound(db, round)).body);
  return units.map(({ claimNumber, start, end }) => ({
    number: claimNumber,
    start,
    end,
    exact: text.slice(start, end),
  }));
}

/** What was decided about a unit. */
export type DecisionRow = Prisma.UnitDecisionGetPayload<object>;

/** The decisions of a round that hold, by their units: one whose act was taken back does not. */
export async function decisionsOf(db: Database, { articleId, id }: Round): Promise<Map<string, DecisionRow>> {
  const rows = await db.unitDecision.findMany({ where: { articleId, roundId: id } });
  const undone = await db.auditEntry.findMany({
    where: { id: { in: rows.map(({ entryId }) => entryId) }, undoneBy: { not: null } },
    select: { id: true },
  });
  const gone = new Set(undone.map((entry) => entry.id));
  return new Map(rows.filter(({ entryId }) => !gone.has(entryId)).map((row) => [row.unit, row]));
}

/** A unit with what was decided about it, and the version of the claim that a decision would change; null where there is none. */
export type RoundUnit = CodedUnit<CodingRow> & { decision: DecisionRow | null; claimVersion: number | null };

/** The units of a round that all have handed in, in the order of the text; none before. */
export async function roundUnits(db: Database, actor: Actor, round: Round): Promise<RoundUnit[]> {
  if (!round.codedAt) return [];
  const units = await unitsOfRound(db, actor, round);
  const decisions = await decisionsOf(db, round);
  const numbers = new Map(units.map(({ key }) => [key, claimOfUnit(round, key, decisions.get(key))]));
  const references = [...numbers.values()].filter((number) => number !== null);
  const versions = await presentVersions(
    db,
    references.map((number) => claimReference(round.articleId, number)),
  );
  const there = await db.claim.findMany({
    where: { articleId: round.articleId, number: { in: references } },
    select: { number: true },
  });
  return units.map((unit) => {
    const number = numbers.get(unit.key) ?? null;
    const isThere = there.some((claim) => claim.number === number);
    const claimVersion =
      number !== null && isThere
        ? versionOf(versions.get(nameOfReference(claimReference(round.articleId, number))), true)
        : null;
    return { ...unit, decision: decisions.get(unit.key) ?? null, claimVersion };
  });
}

/** The claim that a decision about a unit changes: the given one, or that which came of it before. */
export function claimOfUnit(round: Round, key: string, decision: DecisionRow | undefined): number | null {
  return round.kind === 'STANCES' ? Number(key) : (decision?.claimNumber ?? null);
}
