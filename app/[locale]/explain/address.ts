import { pageAddress, type Query } from '@/i18n/address';
import type { Locale } from '@/i18n/routing';
import type { SearchParams } from '../_filters/read';
import { isCoherent } from './coherent';
import { type Conditions, conditionQuery } from './conditions';
import type { Part } from './parts';
import { isMeasure, type Measure, PARTS, type Subject } from './subject';

const parts = new Map(
  Object.entries(PARTS).map(([measure, named]) => [measure, Object.entries<Part<unknown>>(named)] as const),
);

function partsOf(measure: Measure): [name: string, part: Part<unknown>][] {
  return parts.get(measure)!;
}

/** What names a number, as it stands in an address. */
export function subjectQuery(subject: Subject): Query {
  const values = subject as unknown as Record<string, unknown>;
  const query: Query = {};
  for (const [name, part] of partsOf(subject.measure)) query[name] = part.write(values[name]);
  return query;
}

/**
 * The permanent address of the page that explains one number.
 * @param subject names the number: its measure and what it is measured of.
 * @param conditions what it is counted under; a page's own filter will do.
 */
export function explainAddress(locale: Locale, subject: Subject, conditions: Conditions = {}): string {
  return pageAddress(locale, `/explain/${subject.measure}`, {
    ...subjectQuery(subject),
    ...conditionQuery(conditions),
  });
}

/**
 * Reads which number an address names: the opposite of explainAddress. Null where no measure has the name, or where a
 * part is missing or unreadable, or where they cannot go together. Whether there are such sides, topics and articles only the API knows.
 * @param measure the last part of the path.
 */
export function readSubject(measure: string, query: SearchParams): Subject | null {
  if (!isMeasure(measure)) return null;
  const values: Record<string, unknown> = { measure };
  for (const [name, part] of partsOf(measure)) {
    const found = part.read([query[name] ?? []].flat()[0]);
    if (!found) return null;
    if (found.value !== undefined) values[name] = found.value;
  }
  const subject = values as Subject;
  return isCoherent(subject) ? subject : null;
}
