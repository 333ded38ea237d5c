'use client';

import { useEffect, useState } from 'react';
import { MergePreviewDocument, type MergePreviewQuery } from '@/generated/graphql/documents';
import { SendError, send } from '../../../_client/send';

/** Of two records the slug of the one that goes and of the one that stays. */
export type Pair = { from: string; into: string };

/** What a merge would do: undefined until it is known, null where it cannot be known now. */
export type Preview = MergePreviewQuery['mergePreview'] | null | undefined;

/** Asks what merging two records would do; for none, nothing. */
export function useMergePreview(noun: 'ANALYST' | 'TOPIC', pair: Pair | null): Preview {
  const [answer, setAnswer] = useState<{ name: string; preview: Preview } | null>(null);
  const { from, into } = pair ?? { from: '', into: '' };
  const name = `${from} ${into}`;
  useEffect(() => {
    if (from === '') return;
    const control = new AbortController();
    const told = (preview: Preview) => setAnswer({ name: `${from} ${into}`, preview });
    send(MergePreviewDocument, { noun, from, into }, control.signal).then(
      ({ mergePreview }) => told(mergePreview),
      (error: unknown) => {
        if (control.signal.aborted) return;
        if (!(error instanceof SendError)) throw error;
        told(null);
      },
    );
    return () => control.abort();
  }, [noun, from, into]);
  return answer?.name === name ? answer.preview : undefined;
}
