import type { ClaimCardFragment } from '@/generated/graphql/documents';
import { ClaimCard } from './claim-card';
import styles from './claim-list.module.css';

/** Claims one under another. */
export function ClaimList({
  claims,
  omit,
}: {
  claims: ClaimCardFragment[];
  omit?: Parameters<typeof ClaimCard>[0]['omit'];
}) {
  return (
    <ol className={styles.list} role="list">
      {claims.map((claim) => (
        <li key={claim.slug}>
          <ClaimCard claim={claim} omit={omit} />
        </li>
      ))}
    </ol>
  );
}
