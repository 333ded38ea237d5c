import { FILE_TYPES, fileAddress } from '@/components/charts/frame/file-address';
import { useTranslations } from '@/i18n/words';
import styles from './page.module.css';

/** The figure as files, each with what it is good for. */
export function FigureFiles({ address, picture }: { address: string; picture: boolean }) {
  const t = useTranslations('figures');
  return (
    <dl className={styles.files}>
      {FILE_TYPES.filter((type) => picture || type === 'csv' || type === 'json').map((type) => (
        <div key={type}>
          <dt>
            <a href={fileAddress(address, type)} lang="en">
              {type.toUpperCase()}
            </a>
          </dt>
          <dd>{t(`types.${type}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
