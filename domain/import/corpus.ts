import { basename } from 'node:path';
import { writeAnalysts } from '../analysts/mutations';
import { writeArticles } from '../articles/mutations';
import type { Database } from '../database';
import type { SluggedNoun } from '../identity';
import { writeOutlets } from '../outlets/mutations';
import { writePerspectives } from '../perspectives/mutations';
import { writeTopics } from '../topics/mutations';
import { checkCoherence, type Reference, referencesOf, unknownReference } from './coherence';
import { articleOfDigest, upperCase } from './digest';
import { articlesByAddress, existingSlugs } from './existing';
import { ImportError, type ImportFault, shown } from './faults';
import { LISTS, readImportFiles } from './files';
import { isAddress } from './format';
import { type FileRecords, faultAt, parseRecords, type RawRecord, readRecords, valueAt } from './records';
import type { ImportSummary } from './summary';
import { type ImportOptions, inImport } from './transaction';

/**
 * Imports a file of the format of prisma/corpus (one article, or a list of perspectives, topics, outlets or analysts) or
 * a folder laid out like it, all or nothing. What is already as it should be is not touched.
 * @throws ImportError with every fault found and its place; nothing is stored then.
 */
export async function importCorpus(db: Database, path: string, options: ImportOptions): Promise<ImportSummary> {
  const faults: ImportFault[] = [];
  const files = await readImportFiles(path, options.maxBytes, faults);
  const raw = files.flatMap((file) => readRecords(file, faults));
  const records = parseRecords(raw, faults);
  checkCoherence(raw, faults);
  return inImport(db, options, async (transaction) => {
    await checkAgainstDatabase(transaction, raw, faults);
    if (faults.length > 0) throw new ImportError(faults);
    return write(transaction, records);
  });
}

async function write(db: Database, records: FileRecords): Promise<ImportSummary> {
  return {
    perspectives: await writePerspectives(db, records.perspective),
    outlets: await writeOutlets(db, records.outlet),
    topics: await writeTopics(db, records.topic),
    analysts: await writeAnalysts(
      db,
      records.analyst.map((analyst) => ({ ...analyst, kind: upperCase(analyst.kind) })),
    ),
    ...(await writeArticles(db, records.article.map(articleOfDigest))),
  };
}

async function checkAgainstDatabase(db: Database, records: readonly RawRecord[], faults: ImportFault[]): Promise<void> {
  // Who is named by a list that could not be read is not known to be missing.
  const unread = faults
    .map((fault) => LISTS.get(basename(fault.file)))
    .filter((noun) => !records.some((record) => record.noun === noun));
  const references = referencesOf(records).filter((reference) => !unread.includes(reference.noun));
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
