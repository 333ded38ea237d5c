import { getTranslations } from 'next-intl/server';
import { Section } from '@/components/page/page';
import { Pager } from '@/components/pager/pager';
import { ExplainSideEvidenceDocument } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { pageAddress } from '@/i18n/address';
import { API_LOCALE } from '@/i18n/routing';
import { pageArguments } from '../../_filters/paging';
import { type SideName, sideInput } from '../../compare/sides';
import type { Asked } from '../explanation';
import type { Measure } from '../subject';
import { PassageList } from '../view/claims';
import { PositionTable } from '../view/positions';

const CLAIMS = 10;

/** The positions and the claims of a side on a topic, which its figures are made of; null where it is silent. */
export async function sideEvidence(
  { locale, filter, conditions, paging, pageHref }: Omit<Asked<Measure>, 'subject'>,
  { side, topic }: { side: SideName; topic: string },
) {
  const [{ sideOnTopic }, t] = await Promise.all([
    execute(ExplainSideEvidenceDocument, {
      locale: API_LOCALE[locale],
      side: sideInput(side),
      topic,
      filter,
      ...pageArguments(paging, CLAIMS),
    }),
    getTranslations('explain'),
  ]);
  const { claims, counts, countedPositions } = sideOnTopic;
  if (counts.claims === 0) return null;
  return (
    <>
      <Section id="positions" title={t('positions.title')} lead={t('positions.lead')}>
        <PositionTable
          label={t('positions.title')}
          positions={countedPositions}
          topic={topic}
          conditions={conditions}
        />
      </Section>
      <Section
        id="claims"
        title={t('claims.title')}
        lead={
          <a href={pageAddress(locale, '/claims', { ...conditions, [side.kind]: side.slug, topic })}>
            {t('claims.all', { count: counts.claims })}
          </a>
        }
      >
        <PassageList claims={claims.nodes} topic={topic} />
        <Pager state={claims.pageInfo} label={t('claims.pages')} hrefOf={(cursor) => `${pageHref(cursor)}#claims`} />
      </Section>
    </>
  );
}
