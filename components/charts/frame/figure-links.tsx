import { useTranslations } from '@/i18n/words';
import { FILE_TYPES, fileAddress } from './file-address';
import styles from './frame.module.css';

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
        {FILE_TYPES.map((type) => (
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
