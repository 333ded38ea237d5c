import type { Database } from '../database';
import type { SluggedNoun } from '../identity';
import { type Reference, referencesOf, unknownReference } from './coherence';
import { articlesByAddress, existingSlugs } from './existing';
import { type ImportFault, shown } from './faults';
import { isAddress } from './format';
import { faultAt, type RawRecord, valueAt } from './records';

/**
 * Faults of records beside what the database has: names that lead nowhere, addresses and ranks that are taken.
 * @param unread nouns of which some records could not be read: who is named by them is not known to be missing.
 */
export async function checkAgainstDatabase(
  db: Database,
  records: readonly RawRecord[],
  unread: ReadonlySet<SluggedNoun>,
  faults: ImportFault[],
): Promise<void> {
  const references = referencesOf(records).filter((reference) => !unread.has(reference.noun));
  for (const noun of ['perspective', 'outlet', 'analyst', 'topic'] as const) {
    faults.push(...(await unknownReferences(db, noun, records, references)));
  }
  await checkAddresses(db, records, faults);
  await checkOrders(db, records, faults);
}

async function unknownReferences(
  db: Database,
  noun: SluggedNoun,
  records: readonly RawRecord[],
  references: readonly Reference[],
): Promise<ImportFault[]> {
  const imported = new Set(
    records.filter((record) => record.noun === noun).map((record) => valueAt(record.value, ['slug'])),
  );
  const elsewhere = references.filter((reference) => reference.noun === noun && !imported.has(reference.slug));
  const existing = await existingSlugs(db, noun, [...new Set(elsewhere.map((reference) => reference.slug))]);
  return elsewhere.filter((reference) => !existing.has(reference.slug)).map(unknownReference);
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
