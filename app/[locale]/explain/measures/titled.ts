import { getTranslations } from 'next-intl/server';
import type { LocalizedText } from '@/components/charts/text';
import type { Explanation } from '../explanation';
import type { Measure } from '../subject';
import { plain, shown } from '../words';

type Names = Partial<Record<'side' | 'topic' | 'left' | 'right' | 'analyst' | 'article', LocalizedText>>;

/** What a number is, in a sentence with the names in it. */
export async function titled(
  measure: Measure,
  names: Names,
  choices: { kind?: string; over?: string } = {},
): Promise<Pick<Explanation, 'title' | 'plainTitle'>> {
  const t = await getTranslations('explain.titles');
  const given = names as Required<Names>;
  const chosen = { kind: 'speaker', over: 'topic', ...choices };
  return {
    title: t.rich(measure, { ...chosen, ...shown(given) }),
    plainTitle: t.markup(measure, { ...chosen, ...plain(given) }),
  };
}
