import type { SluggedNoun } from '../identity';
import { fieldName, type ImportFault, shown } from './faults';
import type { ImportFile } from './files';
import {
  type AnalystFile,
  type ArticleFile,
  FORMAT,
  type OutletFile,
  type PerspectiveFile,
  type TopicFile,
} from './format';
import { type JsonDocument, type JsonPath, readJson } from './json';

/** A record as it stands in a file: its raw value, and where it is. */
export type RawRecord = {
  noun: SluggedNoun;
  value: unknown;
  document: JsonDocument;
  path: JsonPath;
  namedBySlug: boolean;
};

/** The records of an import that have the right format, by noun. */
export type FileRecords = {
  perspective: PerspectiveFile[];
  topic: TopicFile[];
  outlet: OutletFile[];
  analyst: AnalystFile[];
  article: ArticleFile[];
};

/** Reads the records out of a file. A file that is no JSON, or of unknown content, is added to `faults`. */
export function readRecords(file: ImportFile, faults: ImportFault[]): RawRecord[] {
  const document = readJson(file.name, file.bytes, faults);
  if (!document) return [];
  const noun = file.noun ?? nounOf(document.value);
  if (noun === 'article') return [{ noun, value: document.value, document, path: [], namedBySlug: file.namedBySlug }];
  if (noun === null || !Array.isArray(document.value)) {
    const expected = file.noun
      ? `a list of ${file.noun}s`
      : 'an article, or a list of perspectives, topics, outlets or analysts';
    faults.push(faultAt({ document, path: [] }, 'INVALID', [], shown(document.value), expected));
    return [];
  }
  return document.value.map((value, index) => ({ noun, value, document, path: [index], namedBySlug: false }));
}

/** Checks each record against its format. Every difference is added to `faults`; what passes is returned. */
export function parseRecords(raw: readonly RawRecord[], faults: ImportFault[]): FileRecords {
  const records = noRecords();
  for (const record of raw) parseRecord(record, records, faults);
  return records;
}

/** Checks one record against its format. What passes is added to `records`, every difference to `faults`. */
export function parseRecord(record: RawRecord, records: FileRecords, faults: ImportFault[]): void {
  const result = FORMAT[record.noun].safeParse(record.value);
  if (result.success) (records[record.noun] as unknown[]).push(result.data);
  for (const issue of result.error?.issues ?? []) {
    const path = issue.path as JsonPath;
    if (issue.code === 'unrecognized_keys') {
      faults.push(...issue.keys.map((key) => unknownKey(record, path, key)));
    } else {
      const found = valueAt(record.value, path);
      faults.push(faultAt(record, found === undefined ? 'MISSING' : 'INVALID', path, shown(found), issue.message));
    }
  }
}

/** No records yet. */
export function noRecords(): FileRecords {
  return { perspective: [], topic: [], outlet: [], analyst: [], article: [] };
}

/** A fault of a record's field, with its place. */
export function faultAt(
  record: Pick<RawRecord, 'document' | 'path'>,
  code: ImportFault['code'],
  field: JsonPath,
  found: string,
  expected: string,
): ImportFault {
  const path = [...record.path, ...field];
  return {
    code,
    file: record.document.file,
    place: record.document.placeOf(path),
    field: fieldName(path),
    found,
    expected,
  };
}

/** The value at a path, undefined where there is none. */
export function valueAt(value: unknown, path: JsonPath): unknown {
  let inner = value;
  for (const step of path) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, step)) return undefined;
    inner = (inner as Record<string | number, unknown>)[step];
  }
  return inner;
}

function unknownKey(record: RawRecord, path: JsonPath, key: string): ImportFault {
  const object = [...record.path, ...path];
  return {
    code: 'UNKNOWN_KEY',
    file: record.document.file,
    place: record.document.placeOfKey(object, key),
    field: fieldName([...object, key]),
    found: `the unknown key ${shown(key)}`,
    expected: 'only the keys that prisma/corpus/README.md describes',
  };
}

// By the key that only this kind of record has.
function nounOf(value: unknown): SluggedNoun | null {
  if (!Array.isArray(value)) return typeof value === 'object' && value !== null ? 'article' : null;
  const has = (key: string) => value.some((item) => valueAt(item, [key]) !== undefined);
  if (has('order')) return 'perspective';
  if (has('proposition')) return 'topic';
  if (has('homepage')) return 'outlet';
  if (has('perspective')) return 'analyst';
  return null;
}
