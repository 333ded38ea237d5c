import { useLocale, useTranslations } from 'next-intl';
import type { AgreementPartsFragment } from '@/generated/graphql/documents';
import { formatFor } from '@/i18n/format';
import styles from './measure.module.css';

/** From where on codes may be relied on, and from where on they allow tentative conclusions (Krippendorff). */
const RELIABLE = 0.8;
const TENTATIVE = 0.667;

type Props = {
  agreement: AgreementPartsFragment;
  /** Where what the number is made of is listed; null where it is not. */
  href: string | null;
};

/** How far coders agree on one criterion: the number with its interval, how much it rests on, and whether that is enough. */
export function Measure({ agreement: { criterion, alpha, low, high, units, enough }, href }: Props) {
  const t = useTranslations('studio.together.agreement');
  const format = formatFor(useLocale());
  const number = alpha === null ? null : format.decimal(alpha, 2);
  return (
    <li className={styles.measure} data-enough={enough && alpha !== null ? '' : undefined}>
      <p className={styles.label}>{t(`criteria.${criterion}`)}</p>
      <p className={styles.number}>
        {href && units > 0 ? <a href={href}>{number ?? '—'}</a> : (number ?? '—')}{' '}
        {low !== null && high !== null && (
          <span className={styles.interval}>
            {t('interval', { low: format.decimal(low, 2), high: format.decimal(high, 2) })}
          </span>
        )}
      </p>
      {alpha !== null && <Bar alpha={alpha} low={low} high={high} />}
      <p className={styles.small}>
        {t(criterion === 'SPAN' ? 'texts' : 'units', { count: units })}
        {units > 0 && ` · ${t(verdict({ alpha, enough }))}`}
      </p>
    </li>
  );
}

function verdict({ alpha, enough }: { alpha: number | null; enough: boolean }) {
  if (alpha === null) return 'untold';
  if (!enough) return 'few';
  return alpha >= RELIABLE ? 'reliable' : alpha >= TENTATIVE ? 'tentative' : 'unreliable';
}

/** The number on a line from 0 to 1, with its interval and the two thresholds. */
function Bar({ alpha, low, high }: { alpha: number; low: number | null; high: number | null }) {
  const at = (value: number) => `${100 * Math.min(1, Math.max(0, value))}%`;
  return (
    <span className={styles.bar} aria-hidden="true">
      {[TENTATIVE, RELIABLE].map((threshold) => (
        <i key={threshold} className={styles.threshold} style={{ insetInlineStart: at(threshold) }} />
      ))}
      {low !== null && high !== null && (
        <i className={styles.range} style={{ insetInlineStart: at(low), insetInlineEnd: `calc(100% - ${at(high)})` }} />
      )}
      <i className={styles.point} style={{ insetInlineStart: at(alpha) }} />
    </span>
  );
}
