import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/[locale]/_page/locale';
import { DataText } from '@/components/charts/data-text';
import { PageHeading, Section } from '@/components/page/page';
import { Button } from '@/components/studio/button/button';
import { TextField } from '@/components/studio/field/field';
import { StudioNotice } from '@/components/studio/notice/notice';
import { PastArticleDocument } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { API_LOCALE } from '@/i18n/routing';
import { ask } from '../../../../_session/ask';
import { dayOf } from '../../../_together/day';
import { PastClaims } from './_past/claims';
import { ChangedDays } from './_past/days';
import { PastDetails } from './_past/details';
import { pastOf } from './_past/past';
import styles from './_past/past.module.css';
import { PastText } from './_past/text';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<{ date?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'studio' });
  return { title: t('shell.title', { page: t('past.title') }) };
}

/** An article as it stood at the end of a day that is past: to be read, not to be changed. */
export default async function AsOfPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const today = dayOf(new Date());
  const day = dayAsked((await searchParams).date, today);
  const at = new Date(`${day}T23:59:59.999Z`);
  const { articleAsOf, studioArticle } = await ask(PastArticleDocument, { locale: API_LOCALE[locale], slug, at });
  // Taken out since, it is still to be read as it was.
  if (!studioArticle && !articleAsOf) notFound();
  const t = await getTranslations('studio.past');
  const past = articleAsOf && pastOf(articleAsOf);
  const shown = <time dateTime={day}>{formatFor(locale).date(day, 'DAY')}</time>;
  return (
    <>
      <PageHeading
        title={t('title')}
        eyebrow={
          studioArticle && (
            <a href={pageAddress(locale, `/studio/articles/${slug}`)}>
              <DataText text={studioArticle.article.title} />
            </a>
          )
        }
        lead={t('lead')}
      />
      <form className={styles.form}>
        <TextField id="date" name="date" type="date" label={t('date')} defaultValue={day} max={today} required />
        <Button type="submit" look="strong">
          {t('show')}
        </Button>
      </form>
      {studioArticle && <ChangedDays slug={slug} days={studioArticle.changedDays} current={day} />}
      <StudioNotice>
        <p>{t.rich(past ? 'asOf' : 'notThere', { day: () => shown })}</p>
      </StudioNotice>
      {past && (
        <article className={styles.past} aria-label={t('title')}>
          <PastDetails past={past} />
          {past.article.texts.map((text) => (
            <PastText key={text.language} text={text} claims={past.claims} />
          ))}
          <Section id="claims" title={t('claims', { count: past.claims.length })}>
            <PastClaims slug={slug} past={past} />
          </Section>
        </article>
      )}
    </>
  );
}

/** The day that is asked for, today where none is; what is no day, or in the future, is today as well. */
function dayAsked(date: string | string[] | undefined, today: string): string {
  if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return today;
  const moment = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(+moment) || dayOf(moment) !== date || date > today ? today : date;
}
