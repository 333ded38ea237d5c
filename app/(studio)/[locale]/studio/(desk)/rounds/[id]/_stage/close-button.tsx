'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/studio/button/button';
import { Dialog } from '@/components/studio/dialog/dialog';
import { StudioNotice } from '@/components/studio/notice/notice';
import { CloseRoundDocument } from '@/generated/graphql/documents';
import { send } from '../../../../_client/send';
import { useSending } from '../../../../_client/sending';

/** Ends a round, once that was asked. */
export function CloseButton({ round }: { round: string }) {
  const t = useTranslations('studio.together.rounds');
  const [asked, setAsked] = useState(false);
  const { busy, problem, run } = useSending();
  async function close() {
    const done = await run(async () => (await send(CloseRoundDocument, { round })).roundClose);
    if (done) window.location.reload();
  }
  return (
    <div>
      <Button look="quiet" onClick={() => setAsked(true)}>
        {t('close')}
      </Button>
      {asked && (
        <Dialog title={t('close')} closeLabel={t('cancel')} onClose={() => setAsked(false)}>
          <p>{t('closeAsk')}</p>
          {problem && <StudioNotice kind="wrong">{problem}</StudioNotice>}
          <Button look="strong" onClick={close} busy={busy}>
            {t('close')}
          </Button>
        </Dialog>
      )}
    </div>
  );
}
