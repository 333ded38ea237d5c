import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { DataText } from '@/components/charts/data-text';
import { ClaimLadder } from '@/components/claim-card/claim-ladder';
import { CountsLine } from '@/components/counts-line/counts-line';
import { IgnoredNotice } from '@/components/filters/ignored-notice';
import { PageHeading, Section } from '@/components/page/page';
import { Pager } from '@/components/pager/pager';
import { SideSummaries } from '@/components/side-summary/side-summaries';
import { SpeakerList } from '@/components/speaker-list/speaker-list';
import { TopicDocument } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { API_LOCALE, type Locale } from '@/i18n/routing';
import { type DetailProps, loadDetail } from '../../_filters/detail';
import { pageArguments } from '../../_filters/paging';
import { claimsAddress } from '../../_page/links';
import { pageMetadata } from '../../_page/metadata';
import { figureAddress } from '../../figures/address';
import { TopicSpectrum, TopicTimeline } from './figures';

const PAGE_SIZE = 40;

const load = cache((locale: Locale, slug: string, after?: string, before?: string) =>
  execute(TopicDocument, { locale: API_LOCALE[locale], slug, ...pageArguments({ after, before }, PAGE_SIZE) }),
);

async function read(props: DetailProps) {
  const { data, ...rest } = await loadDetail(props, load);
  if (!data.topic) notFound();
  return { ...rest, topic: data.topic };
}

export async function generateMetadata(props: DetailProps): Promise<Metadata> {
  const { locale, topic, paging } = await read(props);
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
    unlisted: Boolean(paging.after ?? paging.before),
  });
}

export default async function TopicPage(props: DetailProps) {
  const { locale, topic, ignored } = await read(props);
  const t = await getTranslations('topic');
  const format = formatFor(locale);
  return (
    <>
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
            <SideSummaries sides={topic.sides} claimsHref={(side) => claimsAddress(locale, side, topic.slug)} />
          </Section>
          {topic.timeline.buckets.length > 1 && (
            <Section id="time" title={t('timeline')}>
              <TopicTimeline topic={topic} figureHref={figureAddress(locale, 'timeline', { topic: topic.slug })} />
            </Section>
          )}
          <Section id="claims" title={t('claims')}>
            <IgnoredNotice ignored={ignored} />
            <ClaimLadder claims={topic.claims.nodes} topic={topic.slug} />
            <Pager
              state={topic.claims.pageInfo}
              label={t('pages')}
              hrefOf={(cursor) => `${pageAddress(locale, `/topics/${topic.slug}`, cursor)}#claims`}
            />
          </Section>
          <Section id="speakers" title={t('analysts')}>
            <SpeakerList analysts={topic.analysts.nodes} hrefOf={(slug) => pageAddress(locale, `/analysts/${slug}`)} />
          </Section>
        </>
      )}
    </>
  );
}
