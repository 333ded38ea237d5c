import { basename } from 'node:path';
import type { Database } from '../database';
import type { SluggedNoun } from '../identity';
import { checkAgainstDatabase } from './against-database';
import { checkCoherence } from './coherence';
import { ImportError, type ImportFault } from './faults';
import { LISTS, readImportFiles } from './files';
import { parseRecords, type RawRecord, readRecords } from './records';
import type { ImportSummary } from './summary';
import { type ImportOptions, inImport } from './transaction';
import { writeRecords } from './write';

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
    const merges = await checkAgainstDatabase(transaction, raw, unreadLists(raw, faults), faults);
    if (faults.length > 0) throw new ImportError(faults);
    return writeRecords(transaction, records, merges);
  });
}

/** The nouns whose lists could not be read at all. */
function unreadLists(records: readonly RawRecord[], faults: readonly ImportFault[]): Set<SluggedNoun> {
  const faulty = faults.flatMap((fault) => LISTS.get(basename(fault.file)) ?? []);
  return new Set(faulty.filter((noun) => !records.some((record) => record.noun === noun)));
}
