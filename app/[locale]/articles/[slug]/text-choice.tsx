import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import styles from './text-choice.module.css';

/** Links to an article's text in each language it exists in; nothing where there is only one. */
export function TextChoice({
  languages,
  current,
  hrefOf,
}: {
  languages: string[];
  current: string;
  hrefOf: (language: string) => string;
}) {
  const t = useTranslations('article');
  const format = formatFor(useLocale());
  if (languages.length < 2) return null;
  return (
    <nav className={styles.choice} aria-label={t('texts')}>
      <span>{t('texts')}:</span>
      {languages.map((language) => (
        <a
          key={language}
          href={hrefOf(language)}
          hrefLang={language}
          aria-current={language === current ? 'true' : undefined}
        >
          {format.language(language)}
        </a>
      ))}
    </nav>
  );
}
