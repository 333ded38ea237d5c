'use client';

import { useTranslations } from 'next-intl';
import styles from './bring.module.css';
import type { Draft } from './draft';

type Props = { drafts: readonly Draft[]; current: string; onOpen: (at: number) => void };

/** The articles of one file, each of which is looked at and stored by itself. */
export function DraftList({ drafts, current, onOpen }: Props) {
  const t = useTranslations('studio.bring');
  const stored = drafts.filter((draft) => draft.stored !== null).length;
  return (
    <nav className={styles.drafts} aria-label={t('several', { count: drafts.length })}>
      <p>
        <strong>{t('several', { count: drafts.length })}</strong> {t('storedOf', { stored, count: drafts.length })}
      </p>
      <ol>
        {drafts.map((draft, at) => (
          <li key={draft.id}>
            <button
              type="button"
              aria-current={draft.id === current || undefined}
              data-stored={draft.stored !== null || undefined}
              onClick={() => onOpen(at)}
            >
              <bdi>{titleOf(draft) || t('untitled')}</bdi>
              {draft.stored !== null && <span className={styles.quiet}>{t('isStored')}</span>}
              {draft.stored === null && draft.duplicates.length > 0 && (
                <span className={styles.quiet}>{t('perhapsStored')}</span>
              )}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const titleOf = ({ publishedTitle, titles }: Draft) => publishedTitle || titles.ar || titles.en;
