import { SideMark } from '@/components/side-mark/side-mark';
import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import { DataText } from '../data-text';
import type { Numbered } from './arrange';
import styles from './figure.module.css';
import type { NetworkPoint } from './series';

/** Whose the numbers in a drawing are, where names had no room. */
export function NumberKey({
  numbered,
  href,
}: {
  numbered: readonly Numbered[];
  href: (point: NetworkPoint) => string;
}) {
  const t = useTranslations('network');
  const format = formatFor(useLocale());
  if (numbered.length === 0) return null;
  return (
    <ul className={styles.key} role="list" aria-label={t('numbered')}>
      {numbered.map(({ number, mark: { point } }) => (
        <li key={point.key}>
          <span className={styles.keyNumber}>{format.count(number)}</span>{' '}
          {point.order !== null && <SideMark order={point.order} />}{' '}
          <a href={href(point)}>
            <DataText text={point.name} />
          </a>
        </li>
      ))}
    </ul>
  );
}
