import { getTranslations } from 'next-intl/server';
import type { LocalizedText } from '@/components/charts/text';
import type { OverviewValues } from '../_overview/address';
import type { Condition } from './figure';

type Named = { name: LocalizedText };
type Compared = { left: Named; right: Named };

/** Two sides in words: "First side: Russia", "Second side: Kazakhstan". */
export async function sidesInWords({
  left,
  right,
}: Compared): Promise<{ name: 'left' | 'right'; words: LocalizedText }[]> {
  const t = await getTranslations('figures');
  return [
    { name: 'left', words: { ...left.name, text: t('leftIs', { side: left.name.text }) } },
    { name: 'right', words: { ...right.name, text: t('rightIs', { side: right.name.text }) } },
  ];
}

/** The sides that an address of the overview sets against each other, in words, where it names them. */
export async function comparedSides(
  values: Pick<OverviewValues, 'left' | 'right'>,
  comparison: Compared | null,
): Promise<Condition[]> {
  const sides = comparison ? await sidesInWords(comparison) : [];
  return sides.flatMap(({ name, words }) => {
    const value = values[name];
    return value === undefined ? [] : [{ name, value, words }];
  });
}
