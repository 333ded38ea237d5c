import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { DataText } from '@/components/charts/data-text';
import { ClaimLadder } from '@/components/claim-card/claim-ladder';
import { CountsLine } from '@/components/counts-line/counts-line';
import { IgnoredNotice } from '@/components/filters/ignored-notice';
import { Markup } from '@/components/markup/markup';
import { PageHeading, Section } from '@/components/page/page';
import { Pager } from '@/components/pager/pager';
import { SideSummaries } from '@/components/side-summary/side-summaries';
import { SpeakerList } from '@/components/speaker-list/speaker-list';
import { TopicDocument } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { API_LOCALE, type Locale } from '@/i18n/routing';
import type { DetailProps } from '../../_filters/detail';
import { pageArguments, pagingParameters } from '../../_filters/paging';
import { type Read, readParameters } from '../../_filters/read';
import { settle } from '../../_filters/settle';
import { claimsAddress } from '../../_page/links';
import { pageLocale } from '../../_page/locale';
import { pageMetadata } from '../../_page/metadata';
import { explainAddress } from '../../explain/address';
import { figureAddress } from '../../figures/address';
import { TopicSpectrum } from './figures';
import { spansTime, TopicOverTime } from './over-time';
import { timeParameters, timeQuery, timeVariables } from './time-address';

const PAGE_SIZE = 40;

const topicParameters = { ...pagingParameters, ...timeParameters };
type TopicValues = Read<typeof topicParameters>['values'];

// Metadata and page share one answer. React compares arguments by identity, hence the values as text.
const load = cache((locale: Locale, slug: string, values: string) => {
  const { after, before, ...time } = JSON.parse(values) as TopicValues;
  return execute(TopicDocument, {
    locale: API_LOCALE[locale],
    slug,
    ...pageArguments({ after, before }, PAGE_SIZE),
    ...timeVariables(time),
  });
});

async function read({ params, searchParams }: DetailProps) {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const page = readParameters(topicParameters, await searchParams);
  const { data, values, ignored } = await settle(page, (wanted) => load(locale, slug, JSON.stringify(wanted)));
  if (!data.topic) notFound();
  const { after, before, ...time } = values;
  return { locale, topic: data.topic, paging: { after, before }, time, ignored };
}

export async function generateMetadata(props: DetailProps): Promise<Metadata> {
  const { locale, topic, paging, time } = await read(props);
  const [t, counts] = await Promise.all([getTranslations('topic'), getTranslations('counts')]);
  return pageMetadata({
    locale,
    path: `/topics/${topic.slug}`,
    title: topic.title.text,
    description: t('description', {
      proposition: topic.proposition.text,
      analysts: counts('analysts', { count: topic.counts.analysts }),
      claims: counts('claims', { count: topic.counts.claims }),
    }),
    unlisted: Boolean(paging.after ?? paging.before ?? timeQuery(time).by),
  });
}

export default async function TopicPage(props: DetailProps) {
  const { locale, topic, time, ignored } = await read(props);
  const t = await getTranslations('topic');
  const format = formatFor(locale);
  return (
    <Markup locale={locale}>
      <PageHeading
        eyebrow={<a href={pageAddress(locale, '/topics')}>{t('eyebrow')}</a>}
        title={<DataText text={topic.title} />}
        lead={
          <>
            {t('proposition')}: <DataText text={topic.proposition} />
          </>
        }
      >
        <CountsLine counts={topic.counts} />
      </PageHeading>
      {topic.sides.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <>
          <TopicSpectrum topic={topic} figureHref={figureAddress(locale, 'topic', { topic: topic.slug })} />
          <Section
            id="sides"
            title={t('sides')}
            lead={t('sidesLead', { lowest: format.stance(-2, 0), highest: format.stance(2, 0) })}
          >
            <SideSummaries
              sides={topic.sides}
              claimsHref={(side) => claimsAddress(locale, side, topic.slug)}
              explainHref={(measure, side) => explainAddress(locale, { measure, side, topic: topic.slug })}
            />
          </Section>
          {spansTime(topic) && (
            <Section id="time" title={t('timeline')}>
              <TopicOverTime topic={topic} values={time} />
            </Section>
          )}
          <Section id="claims" title={t('claims')}>
            <IgnoredNotice ignored={ignored} />
            <ClaimLadder claims={topic.claims.nodes} topic={topic.slug} />
            <Pager
              state={topic.claims.pageInfo}
              label={t('pages')}
              hrefOf={(cursor) =>
                `${pageAddress(locale, `/topics/${topic.slug}`, { ...timeQuery(time), ...cursor })}#claims`
              }
            />
          </Section>
          <Section id="speakers" title={t('analysts')}>
            <SpeakerList analysts={topic.analysts.nodes} hrefOf={(slug) => pageAddress(locale, `/analysts/${slug}`)} />
          </Section>
        </>
      )}
    </Markup>
  );
}
