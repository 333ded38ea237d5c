import type { Merges } from '../articles/merges';
import type { Database } from '../database';
import { idOfSlug, type SluggedNoun } from '../identity';
import { type MergedNoun, successorsOf } from '../records/merged';
import { type Reference, referencesOf, unknownReference } from './coherence';
import { articlesByAddress, existingSlugs, slugsOf } from './existing';
import { type ImportFault, shown } from './faults';
import { isAddress } from './format';
import { faultAt, type RawRecord, valueAt } from './records';

/**
 * Faults of records beside what the database has: names that lead nowhere, addresses and ranks that are taken.
 * @param unread nouns of which some records could not be read: who is named by them is not known to be missing.
 * @returns what those have become that the records name, or are, and that were merged into others.
 */
export async function checkAgainstDatabase(
  db: Database,
  records: readonly RawRecord[],
  unread: ReadonlySet<SluggedNoun>,
  faults: ImportFault[],
): Promise<Merges> {
  const references = referencesOf(records);
  const merges = { analyst: new Map<string, string>(), topic: new Map<string, string>() };
  for (const noun of ['perspective', 'outlet', 'analyst', 'topic'] as const) {
    const imported = slugsAmong(records, noun);
    const missing = await missingReferences(db, noun, imported, references);
    if (noun === 'analyst' || noun === 'topic') {
      merges[noun] = await mergedSlugs(db, noun, [...imported, ...missing.map(({ slug }) => slug)]);
    }
    const isMerged = ({ slug }: Reference) => (noun === 'analyst' || noun === 'topic') && merges[noun].has(slug);
    if (!unread.has(noun)) faults.push(...missing.filter((one) => !isMerged(one)).map(unknownReference));
  }
  await checkAddresses(db, records, faults);
  await checkOrders(db, records, faults);
  return merges;
}

function slugsAmong(records: readonly RawRecord[], noun: SluggedNoun): Set<string> {
  const slugs = records.filter((record) => record.noun === noun).map((record) => valueAt(record.value, ['slug']));
  return new Set(slugs.filter((slug) => typeof slug === 'string'));
}

async function missingReferences(
  db: Database,
  noun: SluggedNoun,
  imported: ReadonlySet<string>,
  references: readonly Reference[],
): Promise<Reference[]> {
  const elsewhere = references.filter((reference) => reference.noun === noun && !imported.has(reference.slug));
  const existing = await existingSlugs(db, noun, [...new Set(elsewhere.map((reference) => reference.slug))]);
  return elsewhere.filter((reference) => !existing.has(reference.slug));
}

/** What those of these have become that are gone by a merge, by slug. */
async function mergedSlugs(db: Database, noun: MergedNoun, slugs: readonly string[]): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map();
  const ids = new Map(slugs.map((slug) => [idOfSlug(noun, slug), slug]));
  const successors = await successorsOf(db, noun, [...ids.keys()]);
  const names = await slugsOf(db, noun, [...successors.values()]);
  return new Map([...successors].map(([gone, into]) => [ids.get(gone)!, names.get(into)!]));
}

async function checkAddresses(db: Database, records: readonly RawRecord[], faults: ImportFault[]): Promise<void> {
  const addressed = records.flatMap((record) => {
    const url = record.noun === 'article' ? valueAt(record.value, ['url']) : null;
    return typeof url === 'string' && isAddress(url) ? [{ record, url }] : [];
  });
  const articles = await articlesByAddress(
    db,
    addressed.map(({ url }) => url),
  );
  for (const { record, url } of addressed) {
    const other = articles.get(url);
    if (other !== undefined && other !== valueAt(record.value, ['slug'])) {
      faults.push(
        faultAt(
          record,
          'DUPLICATE',
          ['url'],
          `${shown(url)}, the address of the article ${other}`,
          'an address that no other article has',
        ),
      );
    }
  }
}

async function checkOrders(db: Database, records: readonly RawRecord[], faults: ImportFault[]): Promise<void> {
  const perspectives = records.filter((record) => record.noun === 'perspective');
  if (perspectives.length === 0) return;
  const slugs = new Set(perspectives.map((record) => valueAt(record.value, ['slug'])));
  const others = (await db.perspective.findMany({ select: { slug: true, order: true } })).filter(
    (other) => !slugs.has(other.slug),
  );
  for (const record of perspectives) {
    const order = valueAt(record.value, ['order']);
    const other = others.find((candidate) => candidate.order === order);
    if (other)
      faults.push(
        faultAt(
          record,
          'DUPLICATE',
          ['order'],
          `${shown(order)}, the order of ${other.slug}`,
          'an order that no other perspective has',
        ),
      );
  }
}
