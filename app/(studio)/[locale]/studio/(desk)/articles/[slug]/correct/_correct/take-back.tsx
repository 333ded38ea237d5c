'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/studio/button/button';
import { StudioNotice } from '@/components/studio/notice/notice';
import { UndoStepDocument } from '@/generated/graphql/documents';
import { send } from '../../../../../_client/send';
import { useSending } from '../../../../../_client/sending';
import { useWriteName } from '../../../../../_client/write-name';
import styles from './correct.module.css';

type Props = {
  /** The entry of the audit log of what was stored. */
  entry: string;
  /** What was stored, in words, as long as it holds. */
  children: React.ReactNode;
  onChanged: () => Promise<void>;
};

/** What was stored, which is taken back at once where one thinks better of it, and done again. */
export function TakeBack({ entry, children, onChanged }: Props) {
  const t = useTranslations('studio.correct');
  const [last, setLast] = useState({ entry, holds: true });
  const { busy, problem, run } = useSending();
  const { nameFor } = useWriteName();

  async function undo() {
    const asked = { entry: last.entry };
    const done = await run(async () => (await send(UndoStepDocument, { ...asked, key: nameFor(asked) })).undo);
    if (done?.entry) setLast({ entry: done.entry, holds: !last.holds });
    await onChanged();
  }

  return (
    <StudioNotice kind="done">
      {last.holds ? children : <p>{t('takenBack')}</p>}
      <p className={styles.acts}>
        <Button busy={busy} onClick={undo}>
          {t(last.holds ? 'takeBack' : 'again')}
        </Button>
      </p>
      {problem && <p>{problem}</p>}
    </StudioNotice>
  );
}
