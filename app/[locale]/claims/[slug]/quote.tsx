import { DataText } from '@/components/charts/data-text';
import { sideNumber } from '@/components/side-mark/shape';
import { AnalystName } from '@/components/side-name/side-name';
import type { ClaimQuery } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import styles from './quote.module.css';

type Claim = NonNullable<ClaimQuery['claim']>;

/** The claim itself, large, with who says it, when and where. */
export function ClaimQuote({ claim }: { claim: Claim }) {
  const t = useTranslations('claim');
  const locale = useLocale();
  const { analyst, article } = claim;
  return (
    <header className={styles.quote} data-side={sideNumber(analyst.perspective.order)}>
      <p className={styles.eyebrow}>
        <a href={pageAddress(locale, '/claims')}>{t('eyebrow')}</a>
      </p>
      <h1>
        <DataText text={claim.paraphrase} />
      </h1>
      <p className={styles.who}>
        <a href={pageAddress(locale, `/analysts/${analyst.slug}`)}>
          <AnalystName analyst={analyst} />
        </a>
        <span>
          <DataText text={analyst.role} />
        </span>
      </p>
      <p className={styles.where}>
        <DataText text={article.outlet.name} />
        <span>{formatFor(locale).date(claim.publishedOn, claim.datePrecision)}</span>
        {article.url && (
          <a href={article.url} rel="noopener">
            {t('source')}
          </a>
        )}
      </p>
    </header>
  );
}
