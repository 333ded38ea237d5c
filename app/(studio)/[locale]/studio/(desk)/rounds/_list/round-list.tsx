import { useLocale, useTranslations } from 'next-intl';
import { DataText } from '@/components/charts/data-text';
import type { RoundHeadFragment } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { dayOf } from '../../_together/day';
import { Coders } from './coders';
import styles from './list.module.css';

/** Rounds with how far each has come. */
export function RoundList({ rounds }: { rounds: readonly RoundHeadFragment[] }) {
  const t = useTranslations('studio.together.rounds');
  const locale = useLocale();
  const format = formatFor(locale);
  return (
    <ul className={styles.rounds} role="list">
      {rounds.map((round) => (
        <li key={round.id}>
          <h3>
            <a href={pageAddress(locale, `/studio/rounds/${round.id}`)}>
              {round.article ? <DataText text={round.article.title} /> : t('articleGone')}
            </a>
          </h3>
          <p className={styles.small}>
            {t(`kinds.${round.kind}`)} · {t(`stages.${round.stage}`)} ·{' '}
            <time dateTime={dayOf(round.createdAt)}>{format.date(dayOf(round.createdAt))}</time>
          </p>
          <Coders coders={round.coders} />
        </li>
      ))}
    </ul>
  );
}
