'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { EditErrorCode } from '@/generated/graphql/documents';
import { SendError } from '../../_client/send';

type Payload = { errors: readonly { code: EditErrorCode }[] };

/** One write at a time, with why the last one failed in words of the page's language. */
export function useWrite() {
  const t = useTranslations('studio');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  /**
   * @param send sends the write.
   * @param tell says more of a refusal than its code does; null for no more.
   * @returns what was answered; null where nothing was written, which `failure` then tells.
   */
  async function write<Result extends Payload>(
    send: () => Promise<Result>,
    tell: (result: Result) => string | null = () => null,
  ): Promise<Result | null> {
    if (busy) return null;
    setBusy(true);
    setFailure(null);
    try {
      const result = await send();
      const [error] = result.errors;
      if (!error) return result;
      const words = `errors.${error.code as 'CONFLICT'}` as const;
      setFailure(tell(result) ?? t(t.has(words) ? words : 'sending.server'));
      return null;
    } catch (error) {
      if (!(error instanceof SendError)) throw error;
      setFailure(t(`sending.${error.kind}`));
      return null;
    } finally {
      setBusy(false);
    }
  }

  return { busy, failure, write };
}
