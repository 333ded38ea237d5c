import type { useTranslations } from 'next-intl';

type Words = ReturnType<typeof useTranslations<'studio.audit'>>;

/** What was done, in words; an action that has none yet by its name. */
export function wordsOf(t: Words, action: string): string {
  const key = `acts.${action.replaceAll('.', '_') as 'claim_create'}` as const;
  return t.has(key) ? t(key) : action;
}
