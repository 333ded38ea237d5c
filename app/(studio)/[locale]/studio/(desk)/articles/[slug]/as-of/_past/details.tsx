import { useLocale, useTranslations } from 'next-intl';
import { formatFor } from '@/i18n/format';
import { Named } from './named';
import type { Past } from './past';
import styles from './past.module.css';

/** What was known of the article besides its text. */
export function PastDetails({ past: { article, outlet } }: { past: Past }) {
  const t = useTranslations('studio.past');
  const format = formatFor(useLocale());
  const { title, publishedTitle, url, language, publishedOn, datePrecision, author } = article;
  return (
    <section aria-labelledby="past-title" className={styles.details}>
      <h2 id="past-title">
        <Named texts={title} />
      </h2>
      <dl>
        {Object.entries(title).map(([code, text]) => (
          <Detail key={code} label={t('titleIn', { language: format.language(code) })}>
            <bdi lang={code}>{text}</bdi>
          </Detail>
        ))}
        {publishedTitle !== null && (
          <Detail label={t('publishedTitle')}>
            <bdi lang={language}>{publishedTitle}</bdi>
          </Detail>
        )}
        <Detail label={t('outlet')}>
          <Named texts={outlet} />
        </Detail>
        <Detail label={t('publishedOn')}>
          <time dateTime={publishedOn}>{format.date(publishedOn, datePrecision)}</time>
        </Detail>
        <Detail label={t('language')}>{format.language(language)}</Detail>
        {author !== null && (
          <Detail label={t('author')}>
            <bdi>{author}</bdi>
          </Detail>
        )}
        {url !== null && (
          <Detail label={t('url')}>
            <bdi dir="ltr">{url}</bdi>
          </Detail>
        )}
      </dl>
    </section>
  );
}

function Detail({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
