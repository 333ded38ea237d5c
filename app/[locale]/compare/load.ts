import type { Ignored } from '@/components/filters/ignored-notice';
import { InputError } from '@/domain/errors';
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
  return compareFrom(choices, locale, read);
}

async function compareFrom(
  choices: CompareChoicesQuery,
  locale: Locale,
  { values, ignored }: { values: CompareValues; ignored: Ignored[] },
): Promise<Compared> {
  const pair = completePair(values, defaultSides(choices));
  if (!pair) return { choices, compared: null, ignored };
  try {
    const { comparison } = await execute(CompareDocument, {
      locale: API_LOCALE[locale],
      left: sideInput(pair.left),
      right: sideInput(pair.right),
      filter: { from: values.from, to: values.to },
      order: orderOf(values, pair),
      claims: isRankable(pair) ? CLAIMS.ofMany : CLAIMS.ofOne,
    });
    return { choices, compared: { pair, comparison }, ignored };
  } catch (error) {
    const side = error instanceof InputError ? sideAtFault(error) : null;
    const wrong = side && values[side];
    if (!side || !wrong) throw error;
    return compareFrom(choices, locale, {
      values: { ...values, [side]: undefined },
      ignored: [...ignored, { name: side, value: inAddress(wrong) }],
    });
  }
}

function defaultSides({ overview }: CompareChoicesQuery): SideName[] {
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

function orderOf({ sort }: CompareValues, pair: Pair): TopicComparisonOrder {
  if (sort === 'gap' && !isRankable(pair)) return 'ORDER';
  return sort.toUpperCase() as Uppercase<typeof sort>;
}
