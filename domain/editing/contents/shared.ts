import { ANALYST, type AnalystRecord, analystRow } from '../../analysts/mutations';
import type { Database } from '../../database';
import { OUTLET, type OutletRecord, outletRow } from '../../outlets/mutations';
import { PERSPECTIVE, type PerspectiveRecord, perspectiveRow } from '../../perspectives/mutations';
import { writeRows } from '../../storage/rows';
import { TOPIC, type TopicRecord, topicRow } from '../../topics/mutations';
import { nameOfReference, type Reference, sharedReference } from '../reference';

/** What articles share, as it is written. */
export type SharedContents = {
  perspective: PerspectiveRecord;
  outlet: OutletRecord;
  analyst: AnalystRecord;
  topic: TopicRecord & { order: number };
};

/** A noun that articles share. */
export type SharedNoun = keyof SharedContents;

const READ: { [N in SharedNoun]: (db: Database, ids: readonly string[]) => Promise<Stored<N>[]> } = {
  perspective: (db, ids) => db.$queryRaw`
    SELECT id::text, jsonb_build_object('slug', slug, 'name', name, 'order', "order") AS content
    FROM "Perspective" WHERE id = ANY(${ids}::uuid[])`,
  outlet: (db, ids) => db.$queryRaw`
    SELECT id::text, jsonb_build_object('slug', slug, 'name', name, 'country', country, 'homepage', homepage) AS content
    FROM "Outlet" WHERE id = ANY(${ids}::uuid[])`,
  analyst: (db, ids) => db.$queryRaw`
    SELECT a.id::text, jsonb_build_object('slug', a.slug, 'name', a.name, 'role', a.role, 'aliases', a.aliases,
      'kind', a.kind, 'perspective', p.slug, 'wikidata', a.wikidata) AS content
    FROM "Analyst" a JOIN "Perspective" p ON p.id = a."perspectiveId" WHERE a.id = ANY(${ids}::uuid[])`,
  topic: (db, ids) => db.$queryRaw`
    SELECT id::text, jsonb_build_object('slug', slug, 'title', title, 'proposition', proposition, 'order', "order")
      AS content
    FROM "Topic" WHERE id = ANY(${ids}::uuid[])`,
};

type Stored<N extends SharedNoun> = { id: string; content: SharedContents[N] };

const WRITE: { [N in SharedNoun]: (db: Database, contents: readonly SharedContents[N][]) => Promise<unknown> } = {
  perspective: (db, contents) => writeRows(db, PERSPECTIVE, contents.map(perspectiveRow)),
  outlet: (db, contents) => writeRows(db, OUTLET, contents.map(outletRow)),
  analyst: (db, contents) => writeRows(db, ANALYST, contents.map(analystRow)),
  topic: (db, contents) => writeRows(db, TOPIC, contents.map(topicRow)),
};

// Of many, that is without giving rows back: a cluster refuses the types that they are given back as.
const REMOVE: Record<SharedNoun, (db: Database, ids: string[]) => Promise<unknown>> = {
  perspective: (db, ids) => db.perspective.deleteMany({ where: { id: { in: ids } } }),
  outlet: (db, ids) => db.outlet.deleteMany({ where: { id: { in: ids } } }),
  analyst: (db, ids) => db.analyst.deleteMany({ where: { id: { in: ids } } }),
  topic: (db, ids) => db.topic.deleteMany({ where: { id: { in: ids } } }),
};

/** What these records of one noun are, by their names, in one statement; those that are not there are left out. */
export async function readShared<N extends SharedNoun>(
  db: Database,
  noun: N,
  references: readonly Reference[],
): Promise<Map<string, SharedContents[N]>> {
  if (references.length === 0) return new Map();
  const ids = references.map(({ record }) => record);
  const rows = await READ[noun](db, ids);
  return new Map(rows.map(({ id, content }) => [nameOfReference(sharedReference(noun, id)), content]));
}

/** Writes records of one noun that are there afterwards as they are given. */
export async function writeShared<N extends SharedNoun>(
  db: Database,
  noun: N,
  contents: readonly SharedContents[N][],
): Promise<void> {
  if (contents.length > 0) await WRITE[noun](db, contents);
}

/** Takes records of one noun out. The database refuses to where something refers to them. */
export async function removeShared(db: Database, noun: SharedNoun, references: readonly Reference[]): Promise<void> {
  if (references.length > 0)
    await REMOVE[noun](
      db,
      references.map(({ record }) => record),
    );
}
