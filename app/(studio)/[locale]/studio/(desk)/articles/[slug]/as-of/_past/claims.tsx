import { useLocale, useTranslations } from 'next-intl';
import { pageAddress } from '@/i18n/address';
import { StanceWords } from '../../../../_together/stances';
import { Named } from './named';
import type { Past } from './past';
import styles from './past.module.css';

/** The claims as they were, each leading to what it is now. */
export function PastClaims({ slug: article, past: { claims } }: { slug: string; past: Past }) {
  const t = useTranslations('studio.past');
  const words = useTranslations('studio.code');
  const locale = useLocale();
  return (
    <ol role="list" className={styles.claims}>
      {claims.map(({ slug, number, analyst, status, paraphrase, passages, lost, stances }) => (
        <li key={slug}>
          <p className={styles.quiet}>
            <a href={`${pageAddress(locale, `/studio/articles/${article}`)}#${slug}`}>
              {words('claimNumber', { number })}
            </a>{' '}
            <span>{words(`statuses.${status}`)}</span>
          </p>
          <p>
            <b>
              <Named texts={analyst} />
            </b>
          </p>
          <p>
            <Named texts={paraphrase} />
          </p>
          {passages.map(({ language, exact }) => (
            <blockquote key={language} lang={language} dir="auto">
              {exact}
            </blockquote>
          ))}
          {lost.map(({ language, exact }) => (
            <blockquote key={language} data-lost="" lang={language} dir="auto">
              {exact} <span className={styles.quiet}>{t('waited')}</span>
            </blockquote>
          ))}
          {stances.length > 0 && (
            <ul role="list">
              {stances.map(({ topic, value, mixed, rationale }, at) => (
                // Stances of a claim never change their order here.
                <li key={at.toString()}>
                  <Named texts={topic} /> <StanceWords value={value} mixed={mixed} />
                  <p className={styles.quiet}>
                    <Named texts={rationale} />
                  </p>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
