import { Markup } from '@/components/markup/markup';
import { NotFoundView } from '@/components/status-page/not-found';
import { pageLocale } from '../../_page/locale';

/** proxy.ts shows this, with status 404, for every address that has no page. */
export default async function NotFoundPage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = await pageLocale(params);
  return (
    <Markup locale={locale}>
      <NotFoundView />
    </Markup>
  );
}
