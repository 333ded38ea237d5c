'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/studio/button/button';
import { Dialog } from '@/components/studio/dialog/dialog';
import { StudioNotice } from '@/components/studio/notice/notice';
import { HandInDocument } from '@/generated/graphql/documents';
import { send } from '../../../../_client/send';
import { useSending } from '../../../../_client/sending';

type Props = {
  round: string;
  /** Units with something that is not saved, which is not handed in. */
  unsaved: number;
  /** Units of which not all is said. */
  open: number;
};

/** Says that one is done, once it was said what that means. */
export function HandIn({ round, unsaved, open }: Props) {
  const t = useTranslations('studio.together.rounds');
  const [asked, setAsked] = useState(false);
  const { busy, problem, run } = useSending();
  async function handIn() {
    const done = await run(async () => (await send(HandInDocument, { round })).roundHandIn);
    if (done) window.location.reload();
  }
  return (
    <div>
      <Button onClick={() => setAsked(true)}>{t('handIn')}</Button>
      {asked && (
        <Dialog title={t('handIn')} closeLabel={t('cancel')} onClose={() => setAsked(false)}>
          <p>{t('handInAsk')}</p>
          {unsaved > 0 && <StudioNotice kind="wrong">{t('handInUnsaved', { count: unsaved })}</StudioNotice>}
          {unsaved === 0 && open > 0 && <StudioNotice>{t('handInOpen', { count: open })}</StudioNotice>}
          {problem && <StudioNotice kind="wrong">{problem}</StudioNotice>}
          {unsaved === 0 && (
            <Button look="strong" onClick={handIn} busy={busy}>
              {t('handIn')}
            </Button>
          )}
        </Dialog>
      )}
    </div>
  );
}
