import { getTranslations } from 'next-intl/server';
import { consensusNumbers } from '@/components/charts/consensus/numbers';
import { consensusPicture } from '@/components/charts/consensus/picture';
import { consensusChart } from '@/components/charts/consensus/series';
import { ConsensusDocument } from '@/generated/graphql/documents';
import { DIRECTION } from '@/i18n/routing';
import { claimsQuery, overviewFilter, readOverviewValues } from '../_overview/address';
import { OverviewConsensus } from '../_overview/consensus';
import { figure } from './figure';
import { gradeWords } from './grade-words';
import { onOverview } from './on-overview';

/** What all perspectives accept or reject alike, and what they contest. */
export const consensusFigure = figure({
  document: ConsensusDocument,
  read: readOverviewValues,
  variables: (values) => ({ filter: overviewFilter(values) }),
  query: (values) => claimsQuery(values, {}),
  present: async ({ data: { consensus, overview }, values, locale }) => {
    const [t, grades, common] = await Promise.all([
      getTranslations('overview.consensus'),
      gradeWords(),
      onOverview(locale, 'consensus', values, overview),
    ]);
    const series = consensusChart(consensus.topics, DIRECTION[locale]);
    return {
      ...common,
      name: t('title'),
      draw:
        series.topics > 0
          ? (standing) => <OverviewConsensus topics={consensus.topics} values={values} {...standing} />
          : null,
      numbers: consensusNumbers(series, grades),
      picture: series.topics > 0 ? (paper) => consensusPicture(paper, series) : null,
    };
  },
});
