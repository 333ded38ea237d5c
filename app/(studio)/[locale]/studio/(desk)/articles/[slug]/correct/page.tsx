import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { pageLocale } from '@/app/[locale]/_page/locale';
import { DataText } from '@/components/charts/data-text';
import { PageHeading } from '@/components/page/page';
import { StudioNotice } from '@/components/studio/notice/notice';
import { CorrectArticleDocument } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { API_LOCALE, type Locale } from '@/i18n/routing';
import { ask, viewer } from '../../../../_session/ask';
import { Correcting } from './_correct/correcting';

type Props = { params: Promise<{ locale: string; slug: string }> };

const load = cache((locale: Locale, slug: string) => ask(CorrectArticleDocument, { locale: API_LOCALE[locale], slug }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: 'studio' });
  return { title: t('shell.title', { page: t('correct.title') }) };
}

/** Where an article's details and its texts are corrected. */
export default async function CorrectPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const [{ studioArticle }, person] = await Promise.all([load(locale, slug), viewer()]);
  if (!studioArticle || !person) notFound();
  const t = await getTranslations('studio.correct');
  const counts = studioArticle.claims.some(({ status }) => status === 'REVIEWED');
  const may = (action: string) => person.actions.includes(action) && (!counts || person.actions.includes(REVIEWED));
  return (
    <>
      <PageHeading
        title={t('title')}
        eyebrow={
          <a href={pageAddress(locale, `/studio/articles/${slug}`)}>
            <DataText text={studioArticle.article.title} />
          </a>
        }
        lead={t('lead')}
      />
      {may('article.change') && may('article.correct') ? (
        <Correcting user={person.id} found={studioArticle} />
      ) : (
        <StudioNotice>{t(person.actions.includes('article.correct') ? 'forReviewers' : 'mayNot')}</StudioNotice>
      )}
    </>
  );
}

/** What it takes where claims count already. */
const REVIEWED = 'article.change.reviewed';
