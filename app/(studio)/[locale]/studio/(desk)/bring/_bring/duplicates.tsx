'use client';

import { useLocale, useTranslations } from 'next-intl';
import { DataText } from '@/components/charts/data-text';
import { StudioNotice } from '@/components/studio/notice/notice';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import styles from './bring.module.css';
import type { Draft } from './draft';

/** What is stored already that this article may be. */
export function Duplicates({ duplicates }: Pick<Draft, 'duplicates'>) {
  const t = useTranslations('studio.bring');
  const locale = useLocale();
  const format = formatFor(locale);
  if (duplicates.length === 0) return null;
  return (
    <StudioNotice>
      <p>
        <strong>{t('duplicates.title')}</strong>
      </p>
      <ul className={styles.places}>
        {duplicates.map(({ kind, similarity, article }) => (
          <li key={article.slug}>
            <a href={pageAddress(locale, `/studio/articles/${article.slug}`)} target="_blank" rel="noopener">
              <DataText text={article.title} />
            </a>{' '}
            <span>{t(`duplicates.${kind}`, { share: format.percent(similarity) })}</span>
          </li>
        ))}
      </ul>
    </StudioNotice>
  );
}
