import { useLocale, useTranslations } from 'next-intl';
import { AnalystName } from '@/components/side-name/side-name';
import type { AnalystQuery } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import styles from './agreements.module.css';

type Agreement = NonNullable<AnalystQuery['analyst']>['nearest'][number];

/** Who agrees most and least with somebody, over the topics that both speak of. */
export function Agreements({
  slug,
  nearest,
  mostDistant,
}: {
  slug: string;
  nearest: Agreement[];
  mostDistant: Agreement[];
}) {
  const t = useTranslations('analyst');
  if (nearest.length === 0) return <p>{t('nearestNone')}</p>;
  // With few others, both ends of the list would show the same people.
  const near = nearest.slice(0, Math.ceil(nearest.length / (nearest.length < 5 ? 2 : 1)));
  const far = mostDistant.filter((one) => !near.some((other) => other.analyst.slug === one.analyst.slug));
  return (
    <div className={styles.columns}>
      <AgreementList title={t('near')} slug={slug} agreements={near} />
      {far.length > 0 && <AgreementList title={t('far')} slug={slug} agreements={far} />}
    </div>
  );
}

function AgreementList({ title, slug, agreements }: { title: string; slug: string; agreements: Agreement[] }) {
  const t = useTranslations('analyst');
  const counts = useTranslations('counts');
  const locale = useLocale();
  const format = formatFor(locale);
  return (
    <section>
      <h3>{title}</h3>
      <ol className={styles.list} role="list">
        {agreements.map(({ analyst, agreement, sharedTopics }) => (
          <li key={analyst.slug}>
            <a href={pageAddress(locale, `/analysts/${analyst.slug}`)}>
              <AnalystName analyst={analyst} />
            </a>
            <p>
              {t('agreement', { share: format.percent(agreement) })} · {counts('sharedTopics', { count: sharedTopics })}{' '}
              ·{' '}
              <a href={pageAddress(locale, '/compare', { left: `analyst:${slug}`, right: `analyst:${analyst.slug}` })}>
                {t('compareWith')}
              </a>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
