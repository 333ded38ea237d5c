import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import type { AgreementLinePartsFragment } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import styles from './line.module.css';
import { Measure } from './measure';

/**
 * How far coders agree in one respect: what it is about, and a number for each criterion.
 * @param round the only round that it is about.
 */
export function AgreementLine({
  title,
  line,
  round,
  first = false,
}: {
  title: ReactNode;
  line: AgreementLinePartsFragment;
  round?: string;
  /** Whether it stands under the page's own title. */
  first?: boolean;
}) {
  const Heading = first ? 'h2' : 'h3';
  // Where claims stand is told only of those who looked for them.
  const told = line.agreements.filter(({ criterion, units }) => criterion !== 'SPAN' || units > 0);
  const locale = useLocale();
  return (
    <article className={styles.line}>
      <Heading>{title}</Heading>
      <ul className={styles.measures} role="list">
        {told.map((agreement) => (
          <Measure
            key={agreement.criterion}
            agreement={agreement}
            href={
              agreement.criterion === 'SPAN'
                ? null
                : pageAddress(locale, '/studio/agreement/units', {
                    criterion: agreement.criterion,
                    topic: line.topic?.slug,
                    pair: line.pair.map(({ id }) => id),
                    from: line.from ?? undefined,
                    to: line.to ?? undefined,
                    round,
                  })
            }
          />
        ))}
      </ul>
    </article>
  );
}
