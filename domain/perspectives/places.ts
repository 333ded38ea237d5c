import type { Database } from '../database';
import type { PerspectiveRecord } from './mutations';

/**
 * The perspective that gives way to another, with the place that is left to it: places, which pick colours and shapes, are
 * exchanged, so that all others keep theirs. Null where nobody has the place. One statement.
 * @param before what the perspective that comes was; null for a new one, whose place the other cannot take.
 */
export async function exchanged(
  db: Database,
  { slug, order }: PerspectiveRecord,
  before: PerspectiveRecord | null,
): Promise<PerspectiveRecord | null> {
  const all = await perspectivesByPlace(db);
  const other = all.find((one) => one.order === order && one.slug !== slug);
  return other ? { ...other, order: before?.order ?? nextPlace(all) } : null;
}

/** The place behind all others, from 1; one statement. */
export async function lastPlace(db: Database): Promise<number> {
  return nextPlace(await perspectivesByPlace(db));
}

/**
 * Perspectives as they may be there beside all others: whose place somebody else has got meanwhile comes last. One statement.
 * @param written all perspectives that are written together.
 */
export async function withOwnPlaces(
  db: Database,
  written: readonly PerspectiveRecord[],
): Promise<readonly PerspectiveRecord[]> {
  const others = (await perspectivesByPlace(db)).filter(({ slug }) => !written.some((one) => one.slug === slug));
  const placed: PerspectiveRecord[] = [];
  for (const one of written) {
    const taken = others.some(({ order }) => order === one.order);
    placed.push(taken ? { ...one, order: nextPlace([...others, ...written, ...placed]) } : one);
  }
  return placed;
}

function nextPlace(all: readonly PerspectiveRecord[]): number {
  return Math.max(0, ...all.map(({ order }) => order)) + 1;
}

function perspectivesByPlace(db: Database): Promise<PerspectiveRecord[]> {
  return db.$queryRaw<PerspectiveRecord[]>`SELECT slug, name, "order" FROM "Perspective" ORDER BY "order", slug`;
}
