import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import styles from './stance-pill.module.css';
import { stanceWord } from './stance-words';

/** A stance in words and as a signed number; "argues both ways" where a 0 is mixed rather than neutral. */
export function StancePill({ value, mixed = false }: { value: number; mixed?: boolean }) {
  const t = useTranslations('charts.levels');
  const stance = useTranslations('stance');
  const format = formatFor(useLocale());
  return (
    <span className={styles.pill}>
      <span>{mixed ? stance('mixed') : t(stanceWord(value))}</span> <b>{format.stance(value, 0)}</b>
    </span>
  );
}
