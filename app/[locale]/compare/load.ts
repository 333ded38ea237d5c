import type { Ignored } from '@/components/filters/ignored-notice';
import { type InputError, isInputError } from '@/domain/errors';
import {
  CompareChoicesDocument,
  type CompareChoicesQuery,
  CompareDocument,
  type CompareQuery,
  type TopicComparisonOrder,
} from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { API_LOCALE, type Locale } from '@/i18n/routing';
import type { CompareValues } from './address';
import { completePair, inAddress, type Pair, type SideName, sideInput } from './sides';

type Defaults = { overview: { comparison: { left: { slug: string }; right: { slug: string } } | null } };

/** Claims per side and topic that stand on the page: an analyst has few, a perspective many. */
const CLAIMS = { ofOne: 4, ofMany: 2 };

export type Compared = {
  choices: CompareChoicesQuery;
  /** Null where there is nobody to compare. */
  compared: { pair: Pair; comparison: CompareQuery['comparison'] } | null;
  ignored: Ignored[];
};

/**
 * Loads what an address asks to compare. A side that nothing has the name of is set aside and listed, and the comparison
 * is loaded with a default in its place.
 */
export async function loadComparison(
  locale: Locale,
  read: { values: CompareValues; ignored: Ignored[] },
): Promise<Compared> {
  const choices = await execute(CompareChoicesDocument, { locale: API_LOCALE[locale] });
  const settled = await settlePair(
    read,
    async () => defaultSides(choices),
    (pair, values) =>
      execute(CompareDocument, {
        locale: API_LOCALE[locale],
        left: sideInput(pair.left),
        right: sideInput(pair.right),
        filter: { from: values.from, to: values.to },
        order: orderOf(values, pair),
        claims: isRankable(pair) ? CLAIMS.ofMany : CLAIMS.ofOne,
      }),
  );
  const { found, ignored } = settled;
  return { choices, compared: found && { pair: found.pair, comparison: found.data.comparison }, ignored };
}

/**
 * Completes the pair that an address asks for and loads something of it. A side that nothing has the name of is set aside
 * and listed, and loading begins anew with a default in its place. Nothing is found where there are not two to compare.
 * @throws whatever loading throws for another reason.
 */
export async function settlePair<Data>(
  { values, ignored }: { values: CompareValues; ignored: Ignored[] },
  defaults: () => Promise<SideName[]>,
  load: (pair: Pair, values: CompareValues) => Promise<Data>,
): Promise<{ found: { pair: Pair; data: Data } | null; values: CompareValues; ignored: Ignored[] }> {
  const pair = completePair(values, []) ?? completePair(values, await defaults());
  if (!pair) return { found: null, values, ignored };
  try {
    return { found: { pair, data: await load(pair, values) }, values, ignored };
  } catch (error) {
    const side = isInputError(error) ? sideAtFault(error) : null;
    const wrong = side && values[side];
    if (!side || !wrong) throw error;
    return settlePair(
      { values: { ...values, [side]: undefined }, ignored: [...ignored, { name: side, value: inAddress(wrong) }] },
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

function sideAtFault({ field }: InputError): 'left' | 'right' | null {
  const [side] = field.split('.');
  return side === 'left' || side === 'right' ? side : null;
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
