import { ClaimCard } from '@/components/claim-card/claim-card';
import type { EvidenceClaimFragment } from '@/generated/graphql/documents';
import { useTranslations } from '@/i18n/words';
import styles from './claims.module.css';

type Props = {
  claims: readonly EvidenceClaimFragment[];
  /** The topic they are read on, whose name stands above them. */
  topic?: string;
  /** Where all of them stand; undefined where all stand here. */
  all?: { href: string; count: number } | undefined;
};

/** Claims with the passages they rest on. */
export function PassageList({ claims, topic, all }: Props) {
  const t = useTranslations('explain.claims');
  return (
    <>
      <ol className={styles.claims} role="list">
        {claims.map((claim) => (
          <li key={claim.slug}>
            <ClaimCard claim={claim} omit={topic === undefined ? {} : { topic }} />
            {claim.passage && (
              <figure className={styles.passage}>
                <figcaption>{t('passage')}</figcaption>
                <blockquote lang={claim.passage.language} dir={claim.passage.direction === 'RTL' ? 'rtl' : 'ltr'}>
                  {claim.passage.exact}
                </blockquote>
              </figure>
            )}
          </li>
        ))}
      </ol>
      {all && (
        <p className={styles.all}>
          <a href={all.href}>{t('all', { count: all.count })}</a>
        </p>
      )}
    </>
  );
}
