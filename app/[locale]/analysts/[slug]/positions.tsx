import { PositionsFigure } from '@/components/charts/positions-over-time/figure';
import { type PositionsOverTime, positionsOverTime } from '@/components/charts/positions-over-time/series';
import type { PositionsQuery } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { DIRECTION, type Locale } from '@/i18n/routing';
import { useLocale, useTranslations } from '@/i18n/words';
import { methodAddress, topicAddress } from '../../_page/links';
import { explainAddress } from '../../explain/address';
import type { Standing } from '../../figures/figure';

type Speaker = NonNullable<PositionsQuery['analyst']>;

/** What an analyst says on each topic over time, laid out. */
export function analystPositions(analyst: Omit<Speaker, 'counts'>, locale: Locale): PositionsOverTime {
  return positionsOverTime({
    entity: analyst,
    topics: analyst.consistency.topics,
    direction: DIRECTION[locale],
  });
}

/** What an analyst says on each topic over time. */
export function AnalystPositions({
  analyst: { slug },
  data,
  ...standing
}: { analyst: Pick<Speaker, 'slug'>; data: PositionsOverTime } & Standing) {
  const t = useTranslations('analyst');
  const locale = useLocale();
  return (
    <PositionsFigure
      id="positions"
      title={t('change')}
      lead={t('changeLead')}
      data={data}
      links={{
        topic: (topic) => topicAddress(locale, topic),
        article: (article) => pageAddress(locale, `/articles/${article}`),
        mean: (topic) => explainAddress(locale, { measure: 'mean', side: { kind: 'analyst', slug }, topic }),
        consistency: (topic) => explainAddress(locale, { measure: 'consistency', analyst: slug, topic }),
      }}
      methodHref={`${methodAddress(locale)}#consistency`}
      {...standing}
    />
  );
}
