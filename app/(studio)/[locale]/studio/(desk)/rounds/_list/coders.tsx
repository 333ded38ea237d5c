import { useTranslations } from 'next-intl';
import type { RoundHeadFragment } from '@/generated/graphql/documents';
import styles from './list.module.css';

/** Who codes in a round, and how far each has come, as far as that is told. */
export function Coders({ coders }: { coders: RoundHeadFragment['coders'] }) {
  const t = useTranslations('studio.together.rounds');
  return (
    <ul className={styles.coders} role="list">
      {coders.map(({ id, name, you, handedInAt, coded }) => (
        <li key={id} data-done={handedInAt ? '' : undefined}>
          <bdi>{name}</bdi>
          {you && ` (${t('you')})`}: {handedInAt ? t('handedIn') : t('codes')}
          {coded !== null && ` · ${t('coded', { count: coded })}`}
        </li>
      ))}
    </ul>
  );
}
