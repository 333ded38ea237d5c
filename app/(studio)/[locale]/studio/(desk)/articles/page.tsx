import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/[locale]/_page/locale';
import { PageHeading } from '@/components/page/page';
import { ButtonLink } from '@/components/studio/button/button';
import { StudioArticlesDocument } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { API_LOCALE } from '@/i18n/routing';
import { ask, viewer } from '../../_session/ask';
import styles from '../_list/list.module.css';
import { Pager } from '../_list/pager';
import { ArticleTable } from './_list/article-table';
import { NarrowForm } from './_list/narrow-form';
import { addressOf, PAGE_SIZE, readQuestion } from './_list/question';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'studio' });
  return { title: t('shell.title', { page: t('articles.title') }) };
}

/** All articles, with how far their claims have come: where the next one to be coded is found. */
export default async function ArticlesPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations('studio.articles');
  const question = readQuestion(await searchParams);
  const { page, ...asked } = question;
  const [{ studioArticles }, person] = await Promise.all([
    ask(StudioArticlesDocument, {
      locale: API_LOCALE[locale],
      ...asked,
      first: PAGE_SIZE,
      offset: (page - 1) * PAGE_SIZE,
    }),
    viewer(),
  ]);
  const { totalCount, rows } = studioArticles;
  const hrefOf = (to: number) => addressOf(locale, { ...question, page: to });
  return (
    <div className={styles.page}>
      <PageHeading title={t('title')} lead={t('lead')}>
        {person?.actions.includes('article.create') && (
          <p>
            <ButtonLink look="strong" href={pageAddress(locale, '/studio/bring')}>
              {t('bring')}
            </ButtonLink>
          </p>
        )}
      </PageHeading>
      <NarrowForm question={question} action={pageAddress(locale, '/studio/articles')} />
      <h2 className={styles.total}>{t('count', { count: totalCount })}</h2>
      {rows.length > 0 ? <ArticleTable rows={rows} /> : <p>{t('none')}</p>}
      <Pager page={page} total={totalCount} size={PAGE_SIZE} hrefOf={hrefOf} />
    </div>
  );
}
