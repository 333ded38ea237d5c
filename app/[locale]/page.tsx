import { getTranslations } from 'next-intl/server';

export default async function Overview() {
  const t = await getTranslations('overview');
  return <h1>{t('metaTitle')}</h1>;
}
