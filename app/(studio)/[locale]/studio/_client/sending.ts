import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { SendError, type SendFailure } from './send';

/** What a mutation says of why it was refused. */
type Refusal = { code: string; field?: string | null };

type Failure = { refusal: Refusal; words: string | null } | { failure: SendFailure };

/** What a part of a page knows of the writes that it sends. */
export type Sending = {
  busy: boolean;
  /** In words, why it was not done; null where it was, and where a field says it. */
  problem: string | null;
  /** The words for a field, where what was entered there is at fault. */
  atField(field: string, words: string): string | undefined;
  /**
   * Sends a write, one at a time.
   * @param tell says more of a refusal than its code does; null for no more.
   * @returns its payload where it was done; null where it was not.
   */
  run<Payload extends { errors: readonly Refusal[] }>(
    write: () => Promise<Payload>,
    tell?: (payload: Payload) => string | null,
  ): Promise<Payload | null>;
};

/** Sends writes, one at a time. `fields` are those beside which a form says what is wrong with them. */
export function useSending(fields: readonly string[] = []): Sending {
  const t = useTranslations('studio');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Failure | null>(null);
  const under = useRef(false);
  const field = (wrong && 'refusal' in wrong && wrong.refusal.field) || null;
  const told = field !== null && fields.includes(field);

  function words(failure: Failure): string {
    if ('failure' in failure) return t(`sending.${failure.failure}`);
    const key = `errors.${failure.refusal.code as 'NOT_ALLOWED'}` as const;
    return failure.words ?? (t.has(key) ? t(key) : t('sending.server'));
  }

  return {
    busy,
    problem: wrong && !told ? words(wrong) : null,
    atField: (name, message) => (told && field === name ? message : undefined),
    async run(write, tell) {
      if (under.current) return null;
      under.current = true;
      setBusy(true);
      // Told anew, also where it fails in the same way again.
      setWrong(null);
      try {
        const payload = await write();
        const [refusal] = payload.errors;
        setWrong(refusal ? { refusal, words: tell?.(payload) ?? null } : null);
        return refusal ? null : payload;
      } catch (error) {
        if (!(error instanceof SendError)) throw error;
        setWrong({ failure: error.kind });
        return null;
      } finally {
        under.current = false;
        setBusy(false);
      }
    },
  };
}
