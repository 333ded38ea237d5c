import type { ClaimCardFragment } from '@/generated/graphql/documents';
import { useTranslations } from '@/i18n/words';
import { stanceWord } from '../stance-pill/stance-words';
import styles from './claim-ladder.module.css';
import { ClaimList } from './claim-list';

/** Claims on one topic, in the order given, under a heading for each level of the scale that they reach. */
export function ClaimLadder({ claims, topic }: { claims: ClaimCardFragment[]; topic: string }) {
  const t = useTranslations('charts.levels');
  const steps = new Map<number, ClaimCardFragment[]>();
  for (const claim of claims) {
    const value = claim.stances.find((stance) => stance.topic.slug === topic)?.value ?? 0;
    steps.set(value, [...(steps.get(value) ?? []), claim]);
  }
  return (
    <div className={styles.ladder}>
      {[...steps].map(([value, onStep]) => (
        <section key={value} className={styles.step}>
          <h3>{t(stanceWord(value))}</h3>
          <ClaimList claims={onStep} omit={{ topic }} />
        </section>
      ))}
    </div>
  );
}
