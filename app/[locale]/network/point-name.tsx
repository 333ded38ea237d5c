import { DataText } from '@/components/charts/data-text';
import type { NetworkPoint } from '@/components/charts/network/series';
import { SideMark } from '@/components/side-mark/side-mark';
import { useLocale } from '@/i18n/words';
import { pointAddress } from './links';
import styles from './point-name.module.css';

/** An analyst behind the mark of the side, or a topic; a link to its page. */
export function PointName({ point }: { point: NetworkPoint }) {
  const locale = useLocale();
  return (
    <span className={styles.name}>
      {point.order !== null && <SideMark order={point.order} />}
      <a href={pointAddress(locale, point)}>
        <DataText text={point.name} />
      </a>
    </span>
  );
}
