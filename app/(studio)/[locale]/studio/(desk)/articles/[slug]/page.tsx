import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { pageLocale } from '@/app/[locale]/_page/locale';
import { DataText } from '@/components/charts/data-text';
import { ButtonLink } from '@/components/studio/button/button';
import { StudioNotice } from '@/components/studio/notice/notice';
import { CodingDocument } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { API_LOCALE, type Locale } from '@/i18n/routing';
import { ask, viewer } from '../../../_session/ask';
import { historyPath } from '../../history/_history/nouns';
import { shared } from './_desk/shared';
import { Workbench } from './_desk/workbench';
import styles from './page.module.css';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<{ claims?: string | string[] }>;
};

const load = cache((locale: Locale, slug: string) => ask(CodingDocument, { locale: API_LOCALE[locale], slug }));

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { studioArticle } = await load(locale, (await params).slug);
  const t = await getTranslations({ locale, namespace: 'studio.shell' });
  return studioArticle ? { title: t('title', { page: studioArticle.article.title.text }) } : {};
}

/** Where an article is read and coded. */
export default async function CodingPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const [{ studioArticle, perspectives }, person] = await Promise.all([load(locale, (await params).slug), viewer()]);
  if (!studioArticle || !person) notFound();
  const t = await getTranslations('studio.code');
  const { article, claims, undo, redo, roundToCode } = studioArticle;
  // Who codes the article unseen does not meet others' claims by chance; reading them stays his or her own choice.
  const withheld = roundToCode !== null && (await searchParams).claims !== 'shown';
  const format = formatFor(locale);
  return (
    <div className={styles.page}>
      <header>
        <h1>
          <DataText text={article.title} />
        </h1>
        <p className={styles.where}>
          <DataText text={article.outlet.name} />
          <time dateTime={article.publishedOn}>{format.date(article.publishedOn, article.datePrecision)}</time>
          <a href={pageAddress(locale, `/articles/${article.slug}`)}>{t('publicPage')}</a>
          <a href={pageAddress(locale, historyPath('ARTICLE', article.slug)!)}>{t('history')}</a>
          {article.url && (
            <a href={article.url} rel="noreferrer">
              {t('source')}
            </a>
          )}
          {person.actions.includes('article.correct') && (
            <a href={pageAddress(locale, `/studio/articles/${article.slug}/correct`)}>{t('correctIt')}</a>
          )}
          <a href={pageAddress(locale, `/studio/articles/${article.slug}/as-of`)}>{t('asItWas')}</a>
        </p>
      </header>
      {withheld ? (
        <StudioNotice>
          <p>{t('inRound.lead')}</p>
          <p className={styles.ways}>
            <ButtonLink look="strong" href={pageAddress(locale, `/studio/rounds/${roundToCode}`)}>
              {t('inRound.toRound')}
            </ButtonLink>
            <ButtonLink look="quiet" href="?claims=shown" rel="nofollow">
              {t('inRound.nevertheless')}
            </ButtonLink>
          </p>
        </StudioNotice>
      ) : (
        <Workbench
          viewer={{ id: person.id, actions: person.actions }}
          article={article.slug}
          texts={article.texts}
          perspectives={perspectives.nodes}
          claims={shared(claims)}
          history={{ undo, redo }}
        />
      )}
    </div>
  );
}
