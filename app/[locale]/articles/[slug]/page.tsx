import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { publicUrl } from '@/app/public-url';
import { DataText } from '@/components/charts/data-text';
import { CountsLine } from '@/components/counts-line/counts-line';
import { IgnoredNotice } from '@/components/filters/ignored-notice';
import { JsonLd } from '@/components/json-ld/json-ld';
import { Markup } from '@/components/markup/markup';
import { PageHeading, Section } from '@/components/page/page';
import { Reader } from '@/components/reader/reader';
import { ArticleDocument } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { API_LOCALE, type Locale } from '@/i18n/routing';
import { languages, readParameters, type SearchParams } from '../../_filters/read';
import { pageLocale } from '../../_page/locale';
import { pageMetadata } from '../../_page/metadata';
import { figureAddress } from '../../figures/address';
import { ArticleBalance } from './balance';
import styles from './page.module.css';
import { articleData } from './structured-data';
import { TextChoice } from './text-choice';

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<SearchParams> };

const load = cache((locale: Locale, slug: string) => execute(ArticleDocument, { locale: API_LOCALE[locale], slug }));

async function read({ params }: Props) {
  const locale = await pageLocale(params);
  const { article } = await load(locale, (await params).slug);
  if (!article) notFound();
  return { locale, article };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, article } = await read(props);
  const [t, counts] = await Promise.all([getTranslations('article'), getTranslations('counts')]);
  return pageMetadata({
    locale,
    path: `/articles/${article.slug}`,
    title: article.title.text,
    description: t('description', {
      outlet: article.outlet.name.text,
      date: formatFor(locale).date(article.publishedOn, article.datePrecision),
      claims: counts('claims', { count: article.claims.totalCount }),
    }),
    type: 'article',
    unlisted: Object.keys(await props.searchParams).length > 0,
  });
}

export default async function ArticlePage(props: Props) {
  const { locale, article } = await read(props);
  const t = await getTranslations('article');
  const format = formatFor(locale);
  const { values, ignored } = readParameters({ text: languages }, await props.searchParams);
  const wanted = values.text[0];
  const chosen = article.texts.find((text) => text.language === wanted);
  const text = chosen ?? article.texts.find((one) => one.language === locale) ?? article.texts[0];
  const unusable = wanted !== undefined && !chosen ? [...ignored, { name: 'text', value: wanted }] : ignored;
  const claims = article.claims.nodes;

  return (
    <Markup locale={locale}>
      <JsonLd data={articleData(article, publicUrl(pageAddress(locale, `/articles/${article.slug}`)))} />
      <PageHeading
        eyebrow={<a href={pageAddress(locale, '/articles')}>{t('eyebrow')}</a>}
        title={<DataText text={article.title} />}
      >
        <p className={styles.where}>
          <a href={pageAddress(locale, '/articles', { outlet: article.outlet.slug })}>
            <DataText text={article.outlet.name} />
          </a>
          <time dateTime={article.datePrecision === 'MONTH' ? article.publishedOn.slice(0, 7) : article.publishedOn}>
            {format.date(article.publishedOn, article.datePrecision)}
          </time>
          <span>{format.language(article.language)}</span>
          {article.author && <bdi>{t('author', { author: article.author })}</bdi>}
        </p>
        {article.publishedTitle && article.publishedTitle.text !== article.title.text && (
          <p className={styles.published}>
            {t('published')} <DataText text={article.publishedTitle} />
          </p>
        )}
        {article.titleIsOurs && <p className={styles.published}>{t('titleIsOurs')}</p>}
        <CountsLine counts={{ claims: article.claims.totalCount }} />
        {article.url && (
          <p>
            <a href={article.url} rel="noopener">
              {t('source', { outlet: article.outlet.name.text })}
            </a>
          </p>
        )}
      </PageHeading>
      <ArticleBalance article={article} figureHref={figureAddress(locale, 'balance', { article: article.slug })} />
      {text && (
        <Section id="text" title={t('reader')} lead={t('readerLead')}>
          <IgnoredNotice ignored={unusable} />
          <p className={styles.note}>
            {article.bodyKind === 'FULL_TEXT' ? t('fullText') : article.url ? t('digest') : t('digestNoSource')}
          </p>
          <TextChoice
            languages={article.texts.map((one) => one.language)}
            current={text.language}
            hrefOf={(language) =>
              `${pageAddress(locale, `/articles/${article.slug}`, { text: language === locale ? undefined : language })}#text`
            }
          />
          <Reader text={text} claims={claims} />
        </Section>
      )}
    </Markup>
  );
}
