import { getTranslations } from 'next-intl/server';
import type { LocalizedText } from '@/components/charts/text';
import type { OverviewValues } from '../_overview/address';
import type { Condition } from './figure';

type Named = { slug: string; name: LocalizedText };

/** The sides an address sets against each other, in words, where it names them. */
export async function comparedSides(
  { left, right }: Pick<OverviewValues, 'left' | 'right'>,
  comparison: { left: Named; right: Named } | null,
): Promise<Condition[]> {
  const t = await getTranslations('figures');
  return [
    { name: 'left', value: left, side: comparison?.left, key: 'leftIs' as const },
    { name: 'right', value: right, side: comparison?.right, key: 'rightIs' as const },
  ].flatMap(({ name, value, side, key }) => {
    if (value === undefined || !side) return [];
    return [{ name, value, words: { ...side.name, text: t(key, { side: side.name.text }) } }];
  });
}
