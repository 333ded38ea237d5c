import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Markup } from '@/components/markup/markup';
import { NotFoundView } from '@/components/status-page/not-found';
import { pageLocale } from './_page/locale';

/** Next takes the title of any answer with status 404 from here. */
export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> {
  await pageLocale(params);
  const [t, site] = await Promise.all([getTranslations('errors'), getTranslations('site')]);
  return { title: site('title', { page: t('notFoundPageTitle') }) };
}

/** Shown where a page finds nothing although proxy.ts found it a moment before. */
export default async function NotFound() {
  return (
    <Markup locale={await getLocale()} part={null}>
      <NotFoundView />
    </Markup>
  );
}
