import { redirect } from 'next/navigation';
import { pageLocale } from '@/app/[locale]/_page/locale';
import { pageAddress } from '@/i18n/address';
import { recordPath } from './_record/nouns';

/** The first of the lists. */
export default async function AllRecordsPage({ params }: { params: Promise<{ locale: string }> }) {
  redirect(pageAddress(await pageLocale(params), recordPath('analyst')));
}
