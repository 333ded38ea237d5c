import { getTranslations } from 'next-intl/server';
import type { CountsLabelFragment } from '@/generated/graphql/documents';

/** What something was counted from, in one line. */
export async function basisOf({ positions, claims, analysts, articles }: CountsLabelFragment): Promise<string> {
  const t = await getTranslations('counts');
  return [
    t('positions', { count: positions }),
    t('claims', { count: claims }),
    t('analysts', { count: analysts }),
    t('articles', { count: articles }),
  ].join(' · ');
}
