import type { Ignored } from '@/components/filters/ignored-notice';
import { InputError, isInputError } from '@/domain/errors';
import {
  CompareChoicesDocument,
  type CompareChoicesQuery,
  CompareDocument,
  type CompareQuery,
  type TopicComparisonOrder,
} from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { API_LOCALE, type Locale } from '@/i18n/routing';
import type { ComparePageValues, CompareValues } from './address';
import { type Part, partAfter, TOPICS_A_PAGE } from './parts';
import { completePair, inAddress, type Pair, type SideName, sideInput } from './sides';

type Defaults = { overview: { comparison: { left: { slug: string }; right: { slug: string } } | null } };

/** Claims per side and topic that stand on the page: an analyst has few, a perspective many. */
const CLAIMS = { ofOne: 4, ofMany: 2 };

export type Compared = {
  choices: CompareChoicesQuery;
  /** Null where there is nobody to compare. */
  compared: { pair: Pair; comparison: CompareQuery['comparison']; part: Part } | null;
  ignored: Ignored[];
};

/**
 * Loads what an address asks to compare. A side that nothing has the name of is set aside and listed, and the comparison
 * is loaded with a default in its place; a topic to continue after that nothing follows, without it.
 */
export async function loadComparison(
  locale: Locale,
  read: { values: ComparePageValues; ignored: Ignored[] },
): Promise<Compared> {
  const choices = await execute(CompareChoicesDocument, { locale: API_LOCALE[locale] });
  const settled = await settlePair(
    read,
    async () => defaultSides(choices),
    async (pair, values) => {
      const data = await execute(CompareDocument, {
        locale: API_LOCALE[locale],
        left: sideInput(pair.left),
        right: sideInput(pair.right),
        filter: { from: values.from, to: values.to },
        order: orderOf(values, pair),
        first: TOPICS_A_PAGE,
        after: values.after,
        claims: isRankable(pair) ? CLAIMS.ofMany : CLAIMS.ofOne,
      });
      if (values.after && data.comparison.topics.length === 0) {
        throw new InputError('INVALID_VALUE', 'after', values.after, 'a topic that another one follows');
      }
      return data;
    },
  );
  const { found, values, ignored } = settled;
  if (!found) return { choices, compared: null, ignored };
  const { comparison } = found.data;
  const slugs = comparison.shared.map(({ topic }) => topic.slug);
  return { choices, compared: { pair: found.pair, comparison, part: partAfter(slugs, values.after) }, ignored };
}

/**
 * Completes the pair that an address asks for and loads something of it. A side that nothing has the name of is set aside
 * and listed, and loading begins anew with a default in its place; so is a topic to continue after of which the two do not both
 * speak. Nothing is found where there are not two to compare.
 * @throws whatever loading throws for another reason.
 */
export async function settlePair<Values extends CompareValues & { after?: string }, Data>(
  { values, ignored }: { values: Values; ignored: Ignored[] },
  defaults: () => Promise<SideName[]>,
  load: (pair: Pair, values: Values) => Promise<Data>,
): Promise<{ found: { pair: Pair; data: Data } | null; values: Values; ignored: Ignored[] }> {
  const pair = completePair(values, []) ?? completePair(values, await defaults());
  if (!pair) return { found: null, values, ignored };
  try {
    return { found: { pair, data: await load(pair, values) }, values, ignored };
  } catch (error) {
    const name = isInputError(error) ? parameterAtFault(error) : null;
    const wrong = name && values[name];
    if (!name || !wrong) throw error;
    const value = typeof wrong === 'string' ? wrong : inAddress(wrong);
    return settlePair(
      { values: { ...values, [name]: undefined }, ignored: [...ignored, { name, value }] },
      defaults,
      load,
    );
  }
}

/** Whom a comparison begins with that names nobody. */
export function defaultSides({ overview }: Defaults): SideName[] {
  const sides = overview.comparison ? [overview.comparison.left, overview.comparison.right] : [];
  return sides.map(({ slug }) => ({ kind: 'perspective', slug }));
}

function parameterAtFault({ field }: InputError): 'left' | 'right' | 'after' | null {
  const [name] = field.split('.');
  return name === 'left' || name === 'right' || name === 'after' ? name : null;
}

/** Nothing may be ranked on single voices, which analysts are: their topics stand in the topics' own order. */
export function isRankable({ left, right }: Pair): boolean {
  return left.kind !== 'analyst' && right.kind !== 'analyst';
}

/** The order an address asks for, where its sides may be ranked. */
export function orderOf({ sort }: CompareValues, pair: Pair): TopicComparisonOrder {
  if (sort === 'gap' && !isRankable(pair)) return 'ORDER';
  return sort.toUpperCase() as Uppercase<typeof sort>;
}
