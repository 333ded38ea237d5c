import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/[locale]/_page/locale';
import { PageHeading } from '@/components/page/page';
import { StudioNotice } from '@/components/studio/notice/notice';
import { StudioSidesDocument } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { API_LOCALE } from '@/i18n/routing';
import { ask, viewer } from '../../../../_session/ask';
import { RecordEditor } from '../../_record/editor';
import { nounOf, recordPath } from '../../_record/nouns';

type Props = { params: Promise<{ locale: string; noun: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'studio' });
  const noun = nounOf((await params).noun);
  return noun ? { title: t('shell.title', { page: t(`records.new.${noun}`) }) } : {};
}

/** Where a record is made. */
export default async function NewRecordPage({ params }: Props) {
  const locale = await pageLocale(params);
  const noun = nounOf((await params).noun);
  if (!noun) notFound();
  const t = await getTranslations('studio');
  const [{ perspectives }, person] = await Promise.all([
    ask(StudioSidesDocument, { locale: API_LOCALE[locale] }),
    viewer(),
  ]);
  return (
    <>
      <PageHeading
        eyebrow={<a href={pageAddress(locale, recordPath(noun))}>{t(`records.many.${noun}`)}</a>}
        title={t(`records.new.${noun}`)}
      />
      {person?.actions.includes(`${noun}.create`) ? (
        <RecordEditor noun={noun} record={null} perspectives={perspectives.nodes} />
      ) : (
        <StudioNotice kind="wrong">{t('errors.NOT_ALLOWED')}</StudioNotice>
      )}
    </>
  );
}
