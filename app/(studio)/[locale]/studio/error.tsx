'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/studio/button/button';

/** What is shown where a page of the Studio could not be; what was entered in it is kept by whoever keeps drafts. */
export default function StudioError({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations('studio.shell');
  return (
    <div className="status-page">
      <h1>{t('failedTitle')}</h1>
      <p>{t('failedText')}</p>
      <p>
        <Button onClick={reset}>{t('retry')}</Button>
      </p>
    </div>
  );
}
