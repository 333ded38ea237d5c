import { cache } from 'react';
import type { Ignored } from '@/components/filters/ignored-notice';
import { missingSubject, type Subject as Named } from '@/graphql/presence';
import type { Locale } from '@/i18n/routing';
import { pagingParameters } from '../_filters/paging';
import { readParameters, type SearchParams } from '../_filters/read';
import { settle } from '../_filters/settle';
import { measureAt } from '../_measures/list';
import type { MeasureNote } from '../_measures/note';
import { pageLocale } from '../_page/locale';
import { explainAddress, readSubject } from './address';
import type { Conditions } from './conditions';
import { conditionFilter, conditionsFrom, PARAMETER_OF, readConditions } from './conditions';
import { explain } from './explain';
import type { Explanation } from './explanation';
import { namesOf } from './names';

export type ExplainProps = {
  params: Promise<{ locale: string; measure: string }>;
  searchParams: Promise<SearchParams>;
};

export type Explained =
  | {
      found: true;
      locale: Locale;
      note: MeasureNote;
      explanation: Explanation;
      conditions: Conditions;
      ignored: Ignored[];
    }
  /** What nothing has the name of; null where the address does not say which number is meant. */
  | { found: false; locale: Locale; missing: Named | null };

/** What an address asks to have explained. Metadata and page share one answer. */
export async function loadExplanation({ params, searchParams }: ExplainProps): Promise<Explained> {
  const locale = await pageLocale(params);
  const { measure } = await params;
  const query = await searchParams;
  const text = JSON.stringify(query);
  return load(locale, measure, text);
}

// React's cache compares arguments by identity: a query travels as text.
const load = cache(async (locale: Locale, measure: string, text: string): Promise<Explained> => {
  const query = JSON.parse(text) as SearchParams;
  const subject = readSubject(measure, query);
  const missing = subject && (await missingSubject(namesOf(subject)));
  const note = measureAt(measure);
  if (!subject || missing || !note) return { found: false, locale, missing };
  const read = readConditions(query);
  const paging = readParameters(pagingParameters, query);
  const asked = { values: { ...conditionsFrom(read.values), ...paging.values }, ignored: paging.ignored };
  const { data, values, ignored } = await settle(asked, ({ after, before, ...conditions }) => {
    const address = explainAddress(locale, subject, conditions);
    return explain({
      locale,
      subject,
      conditions,
      filter: conditionFilter(conditions),
      paging: { after, before },
      pageHref: (cursor) => `${address}${address.includes('?') ? '&' : '?'}${new URLSearchParams(cursor)}`,
    });
  });
  const { after: _after, before: _before, ...conditions } = values;
  return {
    found: true,
    locale,
    note,
    explanation: data,
    conditions,
    ignored: [...read.ignored, ...ignored.map(({ name, value }) => ({ name: PARAMETER_OF[name] ?? name, value }))],
  };
});
