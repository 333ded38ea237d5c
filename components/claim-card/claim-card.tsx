import type { ClaimCardFragment } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import { DataText } from '../charts/data-text';
import { sideNumber } from '../side-mark/shape';
import { AnalystName } from '../side-name/side-name';
import { StancePill } from '../stance-pill/stance-pill';
import styles from './claim-card.module.css';

type Props = {
  claim: ClaimCardFragment;
  /** Leave out what stands in the heading above anyway. */
  omit?: { analyst?: boolean; article?: boolean; topic?: string };
  /** Anchor of the card; the claim's own unless another card of the page has it. */
  id?: string;
};

/** One claim: its words in the serif, its side at the edge, who says it, how far it goes, and where it stands. */
export function ClaimCard({ claim, omit = {}, id = `claim-${claim.slug}` }: Props) {
  const t = useTranslations('claim');
  const locale = useLocale();
  const format = formatFor(locale);
  const { analyst, article } = claim;
  // A stance whose topic is not named belongs to the heading above: it comes before those that name theirs.
  const stances = claim.stances.toSorted(
    (a, b) => Number(b.topic.slug === omit.topic) - Number(a.topic.slug === omit.topic),
  );
  return (
    <article className={styles.card} id={id} data-side={sideNumber(analyst.perspective.order)}>
      <p className={styles.text}>
        <a href={pageAddress(locale, `/claims/${claim.slug}`)}>
          <DataText text={claim.paraphrase} />
        </a>
      </p>
      {!omit.analyst && (
        <p className={styles.who}>
          <a href={pageAddress(locale, `/analysts/${analyst.slug}`)}>
            <AnalystName analyst={analyst} />
          </a>
          <span className={styles.role}>
            <DataText text={analyst.role} />
          </span>
        </p>
      )}
      <ul className={styles.stances} role="list">
        {stances.map((stance) => (
          <li key={stance.topic.slug}>
            {omit.topic !== stance.topic.slug && (
              <a href={pageAddress(locale, `/topics/${stance.topic.slug}`)}>
                <DataText text={stance.topic.title} />
              </a>
            )}
            <StancePill value={stance.value} mixed={stance.mixed} />
          </li>
        ))}
      </ul>
      <p className={`${styles.where} targets`}>
        <span>{t(`kinds.${claim.kind}`)}</span>
        {!omit.article && (
          <>
            <a href={pageAddress(locale, `/articles/${article.slug}`)}>
              <DataText text={article.outlet.name} />
            </a>
            <time dateTime={claim.datePrecision === 'MONTH' ? claim.publishedOn.slice(0, 7) : claim.publishedOn}>
              {format.date(claim.publishedOn, claim.datePrecision)}
            </time>
          </>
        )}
        {article.url && (
          <a href={article.url} rel="noopener">
            {t('source')}
          </a>
        )}
      </p>
    </article>
  );
}
