import { CountsLine } from '@/components/counts-line/counts-line';
import { SideMark } from '@/components/side-mark/side-mark';
import { useTranslations } from '@/i18n/words';
import type { Changes } from './changes';
import { usePeriodWords } from './period-words';
import styles from './periods.module.css';

/** The two periods beside each other, with what the side says in either over all topics. */
export function Periods({ changes, order }: { changes: Changes; order: number }) {
  const t = useTranslations('thenAndNow.period');
  const words = usePeriodWords();
  const { earlier, later } = changes;
  return (
    <dl className={styles.periods}>
      <div>
        <dt>
          <SideMark order={order} muted /> {t('thenTitle')}
        </dt>
        <dd className={styles.period}>{words.period(earlier)}</dd>
        <dd>
          <CountsLine counts={earlier.counts} />
        </dd>
      </div>
      <div>
        <dt>
          <SideMark order={order} /> {t('nowTitle')}
        </dt>
        <dd className={styles.period}>{words.period(later)}</dd>
        <dd>
          <CountsLine counts={later.counts} />
        </dd>
      </div>
    </dl>
  );
}
