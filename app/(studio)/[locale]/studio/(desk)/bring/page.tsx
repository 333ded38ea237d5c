import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/[locale]/_page/locale';
import { PageHeading } from '@/components/page/page';
import { LargestUploadDocument } from '@/generated/graphql/documents';
import { ask } from '../../_session/ask';
import { Bring } from './_bring/bring';
import styles from './_bring/bring.module.css';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'studio' });
  return { title: t('shell.title', { page: t('bring.title') }) };
}

/** Where an article is brought: pasted, uploaded, or fetched; looked at and corrected; and only then stored. */
export default async function BringPage({ params }: Props) {
  await pageLocale(params);
  const t = await getTranslations('studio.bring');
  const { largestUpload } = await ask(LargestUploadDocument, {});
  return (
    <div className={styles.page}>
      <PageHeading title={t('title')} lead={t('lead')} />
      <Bring largest={largestUpload} />
    </div>
  );
}
