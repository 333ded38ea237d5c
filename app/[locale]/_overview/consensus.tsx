import { ConsensusFigure } from '@/components/charts/consensus/figure';
import { type ConsensusTopic, consensusChart, type Verdict } from '@/components/charts/consensus/series';
import { pageAddress } from '@/i18n/address';
import { DIRECTION } from '@/i18n/routing';
import { useLocale, useTranslations } from '@/i18n/words';
import { methodAddress, topicAddress } from '../_page/links';
import { explainAddress } from '../explain/address';
import type { Standing } from '../figures/figure';
import { claimsQuery, type OverviewValues } from './address';
import { areMany, SHOWN_ALIKE } from './brief';

/** What all perspectives accept or reject alike, and what they contest; nothing where no two speak of one topic. */
export function OverviewConsensus({
  topics,
  values,
  ...standing
}: { topics: readonly ConsensusTopic[]; values: OverviewValues } & Standing) {
  const t = useTranslations('overview.consensus');
  const locale = useLocale();
  const data = consensusChart(topics, DIRECTION[locale]);
  if (data.topics === 0) return null;
  const count = (verdict: Verdict) => data.groups.find((group) => group.verdict === verdict)?.rows.length ?? 0;
  const judged = data.topics - count('thin');
  const isBrief = standing.figureHref !== undefined && areMany(data.topics);
  const groups = data.groups.map((group) => (isBrief ? { ...group, rows: group.rows.slice(0, SHOWN_ALIKE) } : group));
  const shown = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <ConsensusFigure
      id="consensus"
      title={t('title')}
      lead={
        judged === 0
          ? t('allThin', { topics: data.topics })
          : t('lead', {
              topics: data.topics,
              judged,
              accept: count('accept'),
              reject: count('reject'),
              opposed: count('opposed'),
              divided: count('divided'),
            })
      }
      data={{ ...data, groups }}
      part={isBrief ? { shown, all: data.topics } : undefined}
      links={{
        topic: (slug) => topicAddress(locale, slug),
        claims: (topic, side) => pageAddress(locale, '/claims', claimsQuery(values, { topic, perspective: side.slug })),
        explain: (topic) => explainAddress(locale, { measure: 'consensus', topic }, values),
      }}
      methodHref={`${methodAddress(locale)}#consensus`}
      {...standing}
    />
  );
}
