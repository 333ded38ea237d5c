import { isFair } from '@/components/charts/evidence';
import { AnalystName } from '@/components/side-name/side-name';
import type { NearnessFragment } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import { explainAddress } from '../../explain/address';
import styles from './agreements.module.css';

/** Who agrees most and least with somebody, over the topics that both speak of; apart, with whom too little is shared to tell. */
export function Agreements({
  slug,
  nearest,
  mostDistant,
}: {
  slug: string;
  nearest: NearnessFragment[];
  mostDistant: NearnessFragment[];
}) {
  const t = useTranslations('analyst');
  if (nearest.length === 0) return <p>{t('nearestNone')}</p>;
  const ranked = nearest.filter(({ grade }) => isFair(grade));
  const unranked = nearest.filter(({ grade }) => !isFair(grade));
  // With few others, both ends of the list would show the same people.
  const near = ranked.slice(0, Math.ceil(ranked.length / (ranked.length < 5 ? 2 : 1)));
  const far = mostDistant.filter(
    ({ grade, analyst }) => isFair(grade) && !near.some((other) => other.analyst.slug === analyst.slug),
  );
  return (
    <div className={styles.columns}>
      {near.length > 0 && <AgreementList title={t('near')} slug={slug} agreements={near} />}
      {far.length > 0 && <AgreementList title={t('far')} slug={slug} agreements={far} />}
      {unranked.length > 0 && (
        <AgreementList title={t('unranked')} lead={t('unrankedLead')} slug={slug} agreements={unranked} />
      )}
    </div>
  );
}

function AgreementList({
  title,
  lead,
  slug,
  agreements,
}: {
  title: string;
  lead?: string;
  slug: string;
  agreements: NearnessFragment[];
}) {
  const locale = useLocale();
  return (
    <section>
      <h3>{title}</h3>
      {lead && <p className={styles.lead}>{lead}</p>}
      <ol className={styles.list} role="list">
        {agreements.map((agreement) => (
          <li key={agreement.analyst.slug}>
            <a href={pageAddress(locale, `/analysts/${agreement.analyst.slug}`)}>
              <AnalystName analyst={agreement.analyst} />
            </a>
            <Basis slug={slug} agreement={agreement} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The agreement with what it rests on. */
function Basis({ slug, agreement: one }: { slug: string; agreement: NearnessFragment }) {
  const t = useTranslations('analyst');
  const counts = useTranslations('counts');
  const grades = useTranslations('charts.grades');
  const locale = useLocale();
  const left = { kind: 'analyst', slug } as const;
  const right = { kind: 'analyst', slug: one.analyst.slug } as const;
  const compare = { left: `analyst:${slug}`, right: `analyst:${one.analyst.slug}` };
  return (
    <p data-fair={isFair(one.grade)}>
      <a href={explainAddress(locale, { measure: 'agreement', left, right })}>
        {t('agreement', { share: formatFor(locale).percent(one.agreement) })}
      </a>{' '}
      · {grades(one.grade)} · {counts('sharedTopics', { count: one.sharedTopics })} ·{' '}
      {t('bothPositions', { own: one.positions, other: one.otherPositions })} ·{' '}
      <a href={pageAddress(locale, '/compare', compare)}>{t('compareWith')}</a>
    </p>
  );
}
