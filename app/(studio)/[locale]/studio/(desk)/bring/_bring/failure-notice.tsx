'use client';

import { useTranslations } from 'next-intl';
import { StudioNotice } from '@/components/studio/notice/notice';
import styles from './bring.module.css';
import type { PreviewFailure } from './use-preview';

const MOST_PLACES = 12;

/** Why nothing was found, and what to do. */
export function FailureNotice({ failure }: { failure: PreviewFailure | null }) {
  const t = useTranslations('studio');
  if (!failure) return null;
  if (failure.kind === 'sending') return <StudioNotice kind="wrong">{t(`sending.${failure.failure}`)}</StudioNotice>;
  const { code, places } = failure;
  return (
    <StudioNotice kind="wrong">
      <p>{t(`errors.${code as 'TOO_LARGE'}`)}</p>
      {places.length > 0 && (
        <ul className={styles.places}>
          {places.slice(0, MOST_PLACES).map(({ line, field }) => (
            <li key={`${line} ${field}`}>
              {line !== null && <span>{t('bring.line', { line })} </span>}
              <bdi>
                <code>{field}</code>
              </bdi>
            </li>
          ))}
          {places.length > MOST_PLACES && <li>{t('bring.morePlaces', { count: places.length - MOST_PLACES })}</li>}
        </ul>
      )}
    </StudioNotice>
  );
}
