import type { ClaimFilter } from '@/generated/graphql/documents';
import { FilterNamesDocument } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import type { Query } from '@/i18n/address';
import { API_LOCALE, type Locale } from '@/i18n/routing';
import { conditionWords } from '../_filters/condition-words';
import type { Condition } from './figure';

/** Parameters whose values are slugs or codes, which only the data can name. */
const NAMED_BY_DATA = ['topic', 'outlet', 'kind', 'perspective'];

/**
 * The conditions of a figure in words. Names are asked for only where there is something to name.
 * @param query the parameters in force; what is no condition, such as the order, is left out.
 */
export async function conditionsOf(locale: Locale, query: Query, filter: ClaimFilter): Promise<Condition[]> {
  const given = Object.entries(query).flatMap(([name, found]) =>
    [found ?? []].flat().map((value) => ({ name, value })),
  );
  const known = given.some(({ name }) => NAMED_BY_DATA.includes(name))
    ? (await execute(FilterNamesDocument, { locale: API_LOCALE[locale], filter })).claimFacets
    : {};
  const words = conditionWords(locale, known);
  return given.flatMap(({ name, value }) => {
    const said = words(name, value);
    return said ? [{ name, value, words: said }] : [];
  });
}
