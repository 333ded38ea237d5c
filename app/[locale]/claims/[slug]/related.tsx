import { DataText } from '@/components/charts/data-text';
import { ClaimCard } from '@/components/claim-card/claim-card';
import type { ClaimQuery } from '@/generated/graphql/documents';
import { useLocale, useTranslations } from '@/i18n/words';
import { topicAddress } from '../../_page/links';
import styles from './related.module.css';

type Claim = NonNullable<ClaimQuery['claim']>;

/** The latest that other sides say on each of the claim's topics. */
export function RelatedClaims({ claim }: { claim: Claim }) {
  const t = useTranslations('claim');
  const locale = useLocale();
  return (
    <div className={styles.topics}>
      {claim.stances.map(({ topic }) => {
        const others = topic.sides
          .filter((side) => side.entity.slug !== claim.analyst.perspective.slug)
          .flatMap((side) => side.claims.nodes);
        return (
          <section key={topic.slug}>
            <h3>
              <a href={topicAddress(locale, topic.slug)}>
                {t.rich('relatedOn', { topic: () => <DataText text={topic.title} /> })}
              </a>
            </h3>
            {others.length === 0 && <p>{t('relatedNone')}</p>}
            <ul className={styles.claims} role="list">
              {others.map((other) => (
                <li key={other.slug}>
                  <ClaimCard claim={other} omit={{ topic: topic.slug }} id={`${topic.slug}-${other.slug}`} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
