import { DataText } from '@/components/charts/data-text';
import { SideName } from '@/components/side-name/side-name';
import type { ClaimQuery } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import { claimsAddress } from '../../_page/links';
import styles from './facts.module.css';

type Claim = NonNullable<ClaimQuery['claim']>;

/** Everything else that is known of the claim. */
export function ClaimFacts({ claim }: { claim: Claim }) {
  const t = useTranslations('claim');
  const locale = useLocale();
  const format = formatFor(locale);
  const { analyst, article } = claim;
  const facts = [
    {
      key: 'side',
      value: (
        <a href={claimsAddress(locale, { kind: 'perspective', slug: analyst.perspective.slug })}>
          <SideName perspective={analyst.perspective} />
        </a>
      ),
    },
    { key: 'kind', value: t(`kinds.${claim.kind}`) },
    { key: 'reported', value: t(`speech.${claim.speech}`) },
    {
      key: 'article',
      value: (
        <a href={`${pageAddress(locale, `/articles/${article.slug}`)}#claim-${claim.slug}`}>
          <DataText text={article.title} />
        </a>
      ),
    },
    {
      key: 'outlet',
      value: (
        <a href={claimsAddress(locale, { kind: 'outlet', slug: article.outlet.slug })}>
          <DataText text={article.outlet.name} />
        </a>
      ),
    },
    { key: 'published', value: format.date(claim.publishedOn, claim.datePrecision) },
    { key: 'paragraph', value: claim.sourceParagraph === null ? null : format.count(claim.sourceParagraph) },
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts
        .filter((fact) => fact.value !== null)
        .map((fact) => (
          <div key={fact.key}>
            <dt>{t(fact.key)}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
    </dl>
  );
}
