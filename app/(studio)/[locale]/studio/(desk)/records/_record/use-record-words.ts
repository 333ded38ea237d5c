import { useLocale, useTranslations } from 'next-intl';
import type { PerspectiveLabelFragment } from '@/generated/graphql/documents';
import { formatFor } from '@/i18n/format';

/** How fields of a record are called and what their values are in words. */
export function useRecordWords(perspectives: readonly PerspectiveLabelFragment[]) {
  const t = useTranslations('studio.records');
  const format = formatFor(useLocale());

  function name(field: string): string {
    const [part = '', language] = field.split('.');
    const what = t(`fields.${part as 'name'}`);
    return language ? t('inLanguage', { what, language: format.language(language) }) : what;
  }

  function value(field: string, given: unknown): string {
    if (given === undefined || given === null || given === '') return t('nothing');
    if (field === 'kind') return t(`kinds.${given as 'ANALYST'}`);
    if (field === 'order') return format.count(Number(given));
    if (field === 'perspective') return perspectives.find(({ slug }) => slug === given)?.name.text ?? String(given);
    return String(given);
  }

  return { name, value };
}
