import type { TextFragment } from '@/generated/graphql/documents';
import type { Metadata } from '../../../../bring/_bring/draft';
import type { Found } from './correcting';

/** What somebody entered, and what the same fields were when he or she began. */
export type Entered = { now: Partial<Metadata>; from: Partial<Metadata> };

/** A field whose present value is not the one from which what was entered began. */
export type ChangedField = { field: keyof Metadata; now: string };

/** What is known of an article, as its fields show it. */
export function metadataOf(article: Found['article']): Metadata {
  const { publishedTitle, titleAr, titleEn, outlet, url, language, publishedOn, datePrecision, author } = article;
  const own = (text: TextFragment, wanted: string) => (text.language === wanted ? text.text : '');
  return {
    publishedTitle: publishedTitle?.text ?? '',
    titles: { ar: own(titleAr, 'ar'), en: own(titleEn, 'en') },
    outlet: { slug: outlet.slug, text: outlet.name.text },
    suggested: null,
    url: url ?? '',
    language,
    date: datePrecision === 'MONTH' ? publishedOn.slice(0, 7) : publishedOn,
    precision: datePrecision,
    author: author ?? '',
  };
}

/** What is entered after a change; null where nothing differs any more. */
export function enteredWith(entered: Entered | null, present: Metadata, to: Partial<Metadata>): Entered | null {
  const now = { ...entered?.now, ...to };
  // What a field began from is what it was before it was touched first.
  const from = { ...picked(present, to), ...entered?.from };
  for (const field of Object.keys(now) as (keyof Metadata)[]) {
    if (!same(now[field], present[field])) continue;
    delete now[field];
    delete from[field];
  }
  return Object.keys(now).length > 0 ? { now, from } : null;
}

/** The fields that somebody else changed while they were being changed here. */
export function changedElsewhere(entered: Entered | null, present: Metadata): ChangedField[] {
  const fields = Object.keys(entered?.from ?? {}) as (keyof Metadata)[];
  return fields
    .filter((field) => field !== 'suggested' && !same(entered?.from[field], present[field]))
    .map((field) => ({ field, now: shown(present[field]) }));
}

function picked(present: Metadata, of: Partial<Metadata>): Partial<Metadata> {
  return Object.fromEntries((Object.keys(of) as (keyof Metadata)[]).map((field) => [field, present[field]]));
}

function shown(value: Metadata[keyof Metadata]): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  return 'text' in value ? value.text : Object.values(value).filter(Boolean).join(' / ');
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
