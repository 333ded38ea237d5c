'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/studio/button/button';
import { StudioNotice } from '@/components/studio/notice/notice';
import { TakeBackHandInDocument } from '@/generated/graphql/documents';
import { send } from '../../../../_client/send';
import { useSending } from '../../../../_client/sending';

/** Goes on coding after handing in, as long as another still codes. */
export function TakeBackButton({ round }: { round: string }) {
  const t = useTranslations('studio.together.rounds');
  const { busy, problem, run } = useSending();
  async function takeBack() {
    const done = await run(async () => (await send(TakeBackHandInDocument, { round })).roundTakeBack);
    if (done) window.location.reload();
  }
  return (
    <div>
      {problem && <StudioNotice kind="wrong">{problem}</StudioNotice>}
      <Button onClick={takeBack} busy={busy}>
        {t('takeBack')}
      </Button>
    </div>
  );
}
