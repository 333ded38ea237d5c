import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/[locale]/_page/locale';
import { PageHeading } from '@/components/page/page';
import { ButtonLink } from '@/components/studio/button/button';
import { StudioRecordsDocument } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { API_LOCALE } from '@/i18n/routing';
import { ask, viewer } from '../../../_session/ask';
import styles from '../../_list/list.module.css';
import { Pager } from '../../_list/pager';
import { ListHead } from '../_list/list-head';
import { addressOf, PAGE_SIZE, readQuestion } from '../_list/question';
import { RecordTable } from '../_list/record-table';
import { apiNoun, NOUNS, nounOf } from '../_record/nouns';

type Props = {
  params: Promise<{ locale: string; noun: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'studio' });
  const noun = nounOf((await params).noun);
  return noun ? { title: t('shell.title', { page: t(`records.many.${noun}`) }) } : {};
}

/** All records of a noun, with how much refers to each. */
export default async function RecordsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const noun = nounOf((await params).noun);
  if (!noun) notFound();
  const t = await getTranslations('studio.records');
  const question = readQuestion(await searchParams);
  const { page, ...asked } = question;
  const variables = {
    noun: apiNoun(noun),
    locale: API_LOCALE[locale],
    first: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  };
  const [{ studioRecords, perspectives }, person] = await Promise.all([
    ask(StudioRecordsDocument, { ...variables, ...asked }),
    viewer(),
  ]);
  const { totalCount, rows } = studioRecords;
  const { segment } = NOUNS.find((one) => one.noun === noun)!;
  return (
    <div className={styles.page}>
      <PageHeading title={t('title')} lead={t('lead')}>
        {person?.actions.includes(`${noun}.create`) && (
          <p>
            <ButtonLink look="strong" href={pageAddress(locale, `/studio/records/new/${segment}`)}>
              {t(`new.${noun}`)}
            </ButtonLink>
          </p>
        )}
      </PageHeading>
      <ListHead noun={noun} question={question} />
      <h2 className={styles.total}>{t(`count.${noun}`, { count: totalCount })}</h2>
      {rows.length > 0 ? <RecordTable noun={noun} rows={rows} sides={perspectives.nodes} /> : <p>{t('none')}</p>}
      <Pager
        page={page}
        total={totalCount}
        size={PAGE_SIZE}
        hrefOf={(to) => addressOf(locale, noun, { ...question, page: to })}
      />
    </div>
  );
}
