'use client';

import { useTranslations } from 'next-intl';
import type { PreviewCorrectionQuery } from '@/generated/graphql/documents';
import { InContext } from '../../../../anchors/_anchors/in-context';
import styles from './correct.module.css';

type Preview = PreviewCorrectionQuery['correctionPreview'];

/** What becomes of the passages of claims in a corrected text, before it is stored. */
export function PreviewOfPassages({ preview: { moved, unsure }, language }: { preview: Preview; language: string }) {
  const t = useTranslations('studio.correct');
  return (
    <div className={styles.preview} role="status">
      <p>
        {t('moved', { count: moved ?? 0 })} {t('unsure', { count: unsure.length })}
      </p>
      {unsure.length > 0 && (
        <ol role="list" className={styles.unsure}>
          {unsure.map(({ candidates: [likeliest], ...words }) => (
            <li key={words.claim} className={styles.waiting}>
              <p className={styles.label}>{t('before')}</p>
              <InContext language={language} quoted={words} />
              <p className={styles.label}>{t(likeliest ? 'likely' : 'nowhere')}</p>
              {likeliest && <InContext language={language} quoted={likeliest} />}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
