'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/studio/button/button';
import { Dialog } from '@/components/studio/dialog/dialog';

/** Forgets what was brought, once that was asked: an hour of correcting is not lost by one press. */
export function BeginAgain({ onForget }: { onForget: () => void }) {
  const t = useTranslations('studio.bring');
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button onClick={() => setAsked(true)}>{t('another')}</Button>
      {asked && (
        <Dialog title={t('another')} closeLabel={t('anotherNo')} onClose={() => setAsked(false)}>
          <p>{t('anotherAsk')}</p>
          <p>
            <Button look="strong" onClick={onForget}>
              {t('another')}
            </Button>
          </p>
        </Dialog>
      )}
    </>
  );
}
