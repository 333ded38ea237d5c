'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/studio/button/button';
import { StudioNotice } from '@/components/studio/notice/notice';
import { TakeBackHandInDocument } from '@/generated/graphql/documents';
import { send } from '../../../../_client/send';
import { useWrite } from '../../../_together/use-write';

/** Goes on coding after handing in, as long as another still codes. */
export function TakeBackButton({ round }: { round: string }) {
  const t = useTranslations('studio.together.rounds');
  const { busy, failure, write } = useWrite();
  async function takeBack() {
    const done = await write(async () => (await send(TakeBackHandInDocument, { round })).roundTakeBack);
    if (done) window.location.reload();
  }
  return (
    <div>
      {failure && <StudioNotice kind="wrong">{failure}</StudioNotice>}
      <Button onClick={takeBack} busy={busy}>
        {t('takeBack')}
      </Button>
    </div>
  );
}
