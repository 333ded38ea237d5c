import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { DataText } from '@/components/charts/data-text';
import { ClaimList } from '@/components/claim-card/claim-list';
import { CountsLine } from '@/components/counts-line/counts-line';
import { IgnoredNotice } from '@/components/filters/ignored-notice';
import { Markup } from '@/components/markup/markup';
import { PageHeading, Section } from '@/components/page/page';
import { Pager } from '@/components/pager/pager';
import { SideMark } from '@/components/side-mark/side-mark';
import { SideName } from '@/components/side-name/side-name';
import { AnalystDocument } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { pageAddress } from '@/i18n/address';
import { API_LOCALE, type Locale } from '@/i18n/routing';
import { type DetailProps, loadDetail } from '../../_filters/detail';
import { pageArguments } from '../../_filters/paging';
import { claimsAddress } from '../../_page/links';
import { pageMetadata } from '../../_page/metadata';
import { figureAddress } from '../../figures/address';
import { Agreements } from './agreements';
import { DepartureWords } from './departure-words';
import { DeparturesFigure, departureSpectrum } from './departures';
import styles from './page.module.css';
import { AnalystPositions, analystPositions } from './positions';
import { AnalystSpectrum, onTopics } from './spectrum';
import { SteadinessWords } from './steadiness-words';

const PAGE_SIZE = 20;

const load = cache((locale: Locale, slug: string, after?: string, before?: string) =>
  execute(AnalystDocument, { locale: API_LOCALE[locale], slug, ...pageArguments({ after, before }, PAGE_SIZE) }),
);

async function read(props: DetailProps) {
  const { data, ...rest } = await loadDetail(props, load);
  if (!data.analyst) notFound();
  return { ...rest, analyst: data.analyst };
}

export async function generateMetadata(props: DetailProps): Promise<Metadata> {
  const { locale, analyst, paging } = await read(props);
  const [t, counts] = await Promise.all([getTranslations('analyst'), getTranslations('counts')]);
  return pageMetadata({
    locale,
    path: `/analysts/${analyst.slug}`,
    title: analyst.name.text,
    description: t('description', {
      name: analyst.name.text,
      role: analyst.role.text,
      claims: counts('claims', { count: analyst.counts.claims }),
    }),
    type: 'profile',
    unlisted: Boolean(paging.after ?? paging.before),
  });
}

export default async function AnalystPage(props: DetailProps) {
  const { locale, analyst, ignored } = await read(props);
  const [t, analysts] = await Promise.all([getTranslations('analyst'), getTranslations('analysts')]);
  const { consistency, departures } = analyst;
  const positions = analystPositions(analyst, locale);
  const beside = departureSpectrum(analyst, t('departures.rest', { side: analyst.perspective.name.text }), locale);
  const query = { analyst: analyst.slug };
  return (
    <Markup locale={locale}>
      <PageHeading
        eyebrow={<a href={pageAddress(locale, '/analysts')}>{t('eyebrow')}</a>}
        title={
          <span className={styles.name}>
            <SideMark order={analyst.perspective.order} /> <DataText text={analyst.name} />
          </span>
        }
        lead={<DataText text={analyst.role} />}
      >
        <ul className={styles.facts} role="list">
          <li>
            <a href={claimsAddress(locale, { kind: 'perspective', slug: analyst.perspective.slug })}>
              <SideName perspective={analyst.perspective} />
            </a>
          </li>
          <li>{analysts(`kinds.${analyst.kind}`)}</li>
          {analyst.wikidata && (
            <li>
              <a href={`https://www.wikidata.org/wiki/${analyst.wikidata}`} rel="noopener">
                {t('wikidata')}
              </a>
            </li>
          )}
          <li>
            <a href={pageAddress(locale, '/compare', { left: `analyst:${analyst.slug}` })}>{t('compare')}</a>
          </li>
          <li>
            <a href={pageAddress(locale, '/then-and-now', { side: `analyst:${analyst.slug}` })}>{t('thenAndNow')}</a>
          </li>
        </ul>
        {analyst.aliases.length > 0 && (
          <p className={styles.aliases}>
            {t('aliases')}{' '}
            {analyst.aliases.map((alias) => (
              // Spellings come from many languages, and nothing says which.
              <bdi key={alias} lang="und">
                {alias}
              </bdi>
            ))}
          </p>
        )}
        <CountsLine counts={{ claims: analyst.counts.claims, articles: analyst.counts.articles }} />
      </PageHeading>
      {consistency.topics.length > 0 && (
        <AnalystSpectrum topics={onTopics(consistency)} figureHref={figureAddress(locale, 'analyst', query)} />
      )}
      {positions.strips.length > 0 ? (
        <div className={styles.part}>
          <AnalystPositions analyst={analyst} data={positions} figureHref={figureAddress(locale, 'positions', query)} />
        </div>
      ) : (
        <Section id="positions" title={t('change')}>
          <p>{t('changeOnce')}</p>
        </Section>
      )}
      {consistency.value !== null && (
        <Section id="steadiness" title={t('steadiness.title')} lead={t('steadiness.lead')}>
          <SteadinessWords value={consistency.value} consistency={consistency} />
        </Section>
      )}
      <Section id="own-side" title={t('departures.title')} lead={t('departures.lead')}>
        <DepartureWords departures={departures} />
        {beside.positions > 0 && (
          <DeparturesFigure
            analyst={analyst}
            data={beside}
            level={3}
            figureHref={figureAddress(locale, 'departures', query)}
          />
        )}
      </Section>
      <Section id="others" title={t('nearest')} lead={t('nearestLead')}>
        <Agreements slug={analyst.slug} nearest={analyst.nearest} mostDistant={analyst.mostDistant} />
      </Section>
      <Section id="claims" title={t('claims')}>
        <IgnoredNotice ignored={ignored} />
        <ClaimList claims={analyst.claims.nodes} omit={{ analyst: true }} />
        <Pager
          state={analyst.claims.pageInfo}
          label={t('pages')}
          hrefOf={(cursor) => `${pageAddress(locale, `/analysts/${analyst.slug}`, cursor)}#claims`}
        />
      </Section>
    </Markup>
  );
}
