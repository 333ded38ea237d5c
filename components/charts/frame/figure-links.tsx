import { useTranslations } from 'next-intl';
import { fileAddress } from './file-address';
import styles from './frame.module.css';

/** Files that hold a figure's numbers. */
const DATA_FILES = ['csv', 'json'] as const;

/** From a figure to its own page, with the query that feeds it, and to its files. */
export function FigureLinks({ figure, href }: { figure: string; href: string }) {
  const t = useTranslations('figures');
  return (
    <nav className={styles.links} aria-labelledby={`${figure}-links ${figure}-title`}>
      <span className="visually-hidden" id={`${figure}-links`}>
        {t('links')}
      </span>
      <ul role="list">
        <li>
          <a href={href}>{t('page')}</a>
        </li>
        {DATA_FILES.map((type) => (
          <li key={type}>
            <a href={fileAddress(href, type)} lang="en">
              {type.toUpperCase()}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
