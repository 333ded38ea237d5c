import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/[locale]/_page/locale';
import { PageHeading } from '@/components/page/page';
import { viewer } from '../_session/ask';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'studio.shell' });
  return { title: t('title', { page: t('entries.home') }) };
}

/** Where the day begins. */
export default async function StudioPage({ params }: Props) {
  await pageLocale(params);
  const t = await getTranslations('studio.home');
  const person = await viewer();
  return <PageHeading title={t('welcome', { name: person?.name ?? '' })} lead={person && t(`roles.${person.role}`)} />;
}
