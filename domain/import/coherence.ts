import path from 'node:path';
import type { SluggedNoun } from '../identity';
import { type ImportFault, shown } from './faults';
import { isSlug } from './format';
import type { JsonPath } from './json';
import { faultAt, type RawRecord, valueAt } from './records';

/** A slug that a record names, and where. */
export type Reference = { record: RawRecord; field: JsonPath; noun: SluggedNoun; slug: string };

// These rules look at the raw values, so that one malformed field does not hide what else is wrong.

/** Faults among the records of one import: what is there twice, and what contradicts itself. */
export function checkCoherence(records: readonly RawRecord[], faults: ImportFault[]): void {
  for (const record of records) checkWithin(record, faults);
  checkAmong(records, faults);
  const twice = duplicateFinder(faults);
  for (const record of records) {
    for (const { field } of claimsOf(record)) twice('claim id', record, [...field, 'id']);
  }
}

/** Faults of a record by itself: what it names twice, and where it contradicts itself. */
export function checkWithin(record: RawRecord, faults: ImportFault[]): void {
  if (record.noun !== 'article') return;
  checkArticle(record, faults);
  const twice = duplicateFinder(faults);
  for (const { field } of claimsOf(record)) {
    twice('claim id', record, [...field, 'id']);
    const once = duplicateFinder(faults);
    for (const stance of listAt(record, [...field, 'stances'])) once("claim's topic", record, [...stance, 'topic']);
  }
}

/** Faults among records that are written together: the slugs, ranks and addresses that two of them have. */
export function checkAmong(records: readonly RawRecord[], faults: ImportFault[]): void {
  const twice = duplicateFinder(faults);
  for (const record of records) {
    twice(`${record.noun} slug`, record, ['slug']);
    if (record.noun === 'perspective') twice('perspective order', record, ['order']);
    if (record.noun === 'article') twice('article address', record, ['url']);
  }
}

/** Every slug that the records name, wherever it leads. What cannot be a slug is a fault of format already. */
export function referencesOf(records: readonly RawRecord[]): Reference[] {
  return records.flatMap((record) => {
    const to = (noun: SluggedNoun, field: JsonPath): Reference[] => {
      const slug = valueAt(record.value, field);
      return typeof slug === 'string' && isSlug(slug) ? [{ record, field, noun, slug }] : [];
    };
    if (record.noun === 'analyst') return to('perspective', ['perspective']);
    if (record.noun !== 'article') return [];
    return [
      ...to('outlet', ['outlet']),
      ...claimsOf(record).flatMap(({ field }) => [
        ...to('analyst', [...field, 'speaker']),
        ...listAt(record, [...field, 'stances']).flatMap((stance) => to('topic', [...stance, 'topic'])),
      ]),
    ];
  });
}

/** The fault of a name that leads nowhere. */
export function unknownReference({ record, field, noun, slug }: Reference): ImportFault {
  const expected = `the slug of an ${noun} that is in the database or in this import`.replace(/\ban (?=[pt])/, 'a ');
  return faultAt(record, 'UNKNOWN_REFERENCE', field, shown(slug), expected);
}

function checkArticle(record: RawRecord, faults: ImportFault[]): void {
  const slug = valueAt(record.value, ['slug']);
  const name = path.basename(record.document.file, '.json');
  if (record.namedBySlug && typeof slug === 'string' && slug !== name) {
    faults.push(faultAt(record, 'INVALID', ['slug'], shown(slug), `the file's name, ${shown(name)}`));
  }
  const title = valueAt(record.value, ['title']);
  const ours = valueAt(record.value, ['titleIsOurs']);
  if (title === null && ours !== true) {
    faults.push(faultAt(record, 'INVALID', ['titleIsOurs'], shown(ours), 'true, since there is no published title'));
  } else if (typeof title === 'string' && ours === true) {
    faults.push(faultAt(record, 'INVALID', ['titleIsOurs'], shown(ours), 'false, since there is a published title'));
  }
  const isHeading = (field: JsonPath | undefined) =>
    field !== undefined && valueAt(record.value, [...field, 'section']) !== undefined;
  const entries = listAt(record, ['digest']);
  entries.forEach((field, index) => {
    const next = entries[index + 1];
    if (isHeading(field) && (next === undefined || isHeading(next))) {
      faults.push(faultAt(record, 'INVALID', field, 'a heading with nothing under it', 'a sentence after it'));
    }
  });
}

function claimsOf(record: RawRecord): { field: JsonPath }[] {
  if (record.noun !== 'article') return [];
  return listAt(record, ['digest'])
    .map((entry) => ({ field: [...entry, 'claim'] }))
    .filter(({ field }) => valueAt(record.value, field) !== undefined);
}

function listAt(record: RawRecord, field: JsonPath): JsonPath[] {
  const list = valueAt(record.value, field);
  return Array.isArray(list) ? list.map((_, index) => [...field, index]) : [];
}

function duplicateFinder(faults: ImportFault[]) {
  const first = new Map<string, { record: RawRecord; field: JsonPath }>();
  return (what: string, record: RawRecord, field: JsonPath): void => {
    const value = valueAt(record.value, field);
    if (typeof value !== 'string' && typeof value !== 'number') return;
    const key = JSON.stringify([what, value]);
    const earlier = first.get(key);
    if (earlier) {
      const { document, path: inside } = earlier.record;
      const { line, column } = document.placeOf([...inside, ...earlier.field]);
      const expected = `each ${what} once; it stands at ${document.file}:${line}:${column}`;
      faults.push(faultAt(record, 'DUPLICATE', field, `${shown(value)} again`, expected));
    } else {
      first.set(key, { record, field });
    }
  };
}
