import { useLocale, useTranslations } from 'next-intl';
import { DataText } from '@/components/charts/data-text';
import type { TextFragment } from '@/generated/graphql/documents';
import { formatFor } from '@/i18n/format';
import { textIn } from '../_shell/text-in';
import styles from './stances.module.css';

type Stance = {
  value: number;
  mixed: boolean;
  rationale?: unknown;
  topic: { slug: string; title: TextFragment; proposition?: TextFragment } | null;
};

/** What a claim says on which questions, and why. */
export function Stances({ stances }: { stances: readonly Stance[] }) {
  const t = useTranslations('studio.together');
  const locale = useLocale();
  if (stances.length === 0) return <p className={styles.none}>{t('noStance')}</p>;
  return (
    <ul className={styles.stances} role="list">
      {stances.map(({ topic, value, mixed, rationale }, index) => {
        const why = textIn(rationale, locale);
        return (
          <li key={topic?.slug ?? index}>
            <span className={styles.topic}>{topic ? <DataText text={topic.title} /> : t('topicGone')}</span>{' '}
            <StanceWords value={value} mixed={mixed} />
            {topic?.proposition && (
              <p className={styles.proposition}>
                <DataText text={topic.proposition} />
              </p>
            )}
            {why && (
              <p className={styles.why}>
                <bdi lang={why.language}>{why.text}</bdi>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** A stance in words and as a signed number. */
export function StanceWords({ value, mixed }: { value: number; mixed: boolean }) {
  const t = useTranslations('studio.code.degrees');
  const format = formatFor(useLocale());
  const degree = mixed ? 'mixed' : (['-2', '-1', '0', '1', '2'] as const).find((one) => one === String(value));
  return (
    <span className={styles.stance}>
      {degree && t(degree)} <b>{format.stance(value, 0)}</b>
    </span>
  );
}
