'use client';

import { Button } from '@/components/studio/button/button';
import { StudioNotice } from '@/components/studio/notice/notice';
import type { EditErrorCode } from '@/generated/graphql/documents';
import { useSending } from '../../_client/sending';

/**
 * Something that is done at once by pressing, and the page drawn anew with what it made; else what went wrong is told beside it.
 * @param act does it and gives why it was refused.
 */
export function Act({
  label,
  describedBy,
  act,
}: {
  label: string;
  describedBy: string;
  act: () => Promise<{ errors: readonly { code: EditErrorCode }[] }>;
}) {
  const { busy, problem, run } = useSending();
  const press = async () => {
    if (await run(act)) window.location.reload();
  };
  return (
    <>
      <Button busy={busy} onClick={press} aria-describedby={describedBy}>
        {label}
      </Button>
      {problem && <StudioNotice kind="wrong">{problem}</StudioNotice>}
    </>
  );
}
