'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/studio/button/button';
import { StudioNotice } from '@/components/studio/notice/notice';
import type { EditErrorCode } from '@/generated/graphql/documents';
import { SendError, type SendFailure } from '../../_client/send';

type Outcome = { kind: 'failed'; why: SendFailure } | { kind: 'refused'; code: EditErrorCode };

/**
 * Something that is done at once by pressing, and the page drawn anew with what it made; else what went wrong is told beside it.
 * @param act does it and gives the codes by which it was refused.
 */
export function Act({
  label,
  describedBy,
  act,
}: {
  label: string;
  describedBy: string;
  act: () => Promise<EditErrorCode[]>;
}) {
  const errors = useTranslations('studio.errors');
  const sending = useTranslations('studio.sending');
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const press = async () => {
    setBusy(true);
    setOutcome(null);
    try {
      const [code] = await act();
      if (code) setOutcome({ kind: 'refused', code });
      else return window.location.reload();
    } catch (error) {
      setOutcome({ kind: 'failed', why: error instanceof SendError ? error.kind : 'server' });
    }
    setBusy(false);
  };
  return (
    <>
      <Button busy={busy} onClick={press} aria-describedby={describedBy}>
        {label}
      </Button>
      {outcome && (
        <StudioNotice kind="wrong">
          {outcome.kind === 'refused' ? errors(outcome.code) : sending(outcome.why)}
        </StudioNotice>
      )}
    </>
  );
}
