import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/[locale]/_page/locale';
import { DataText } from '@/components/charts/data-text';
import { PageHeading } from '@/components/page/page';
import { AgreementItemsDocument } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { API_LOCALE } from '@/i18n/routing';
import { ask } from '../../../_session/ask';
import { CodedValue } from './coded-value';
import styles from './page.module.css';

type Asked = Partial<Record<'criterion' | 'topic' | 'pair' | 'from' | 'to' | 'round', string | string[]>>;
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Asked> };

const CRITERIA = ['STANCE', 'TOPICS', 'ANALYST', 'SPEECH', 'KIND'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'studio' });
  return { title: t('shell.title', { page: t('together.agreement.unitsTitle') }) };
}

const text = (given: string | string[] | undefined) => (typeof given === 'string' && given ? given : null);

/** What a number of the page on agreement is made of; where coders differ comes first. */
export default async function AgreementUnitsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const given = await searchParams;
  const criterion = CRITERIA.find((one) => one === given.criterion);
  const pair = [given.pair ?? []].flat();
  const days = [text(given.from), text(given.to)];
  const odd =
    days.some((day) => day && !/^\d{4}-\d\d-\d\d$/.test(day)) || (pair.length > 0 && new Set(pair).size !== 2);
  if (!criterion || odd) notFound();
  const { agreementItems } = await ask(AgreementItemsDocument, {
    ...{ locale: API_LOCALE[locale], criterion, topic: text(given.topic), round: text(given.round) },
    ...{ pair: pair.length > 0 ? pair : null, from: days[0] ?? null, to: days[1] ?? null },
  });
  const t = await getTranslations('studio.together.agreement');
  const items = [...agreementItems].sort((a, b) => Number(a.agreed) - Number(b.agreed));
  const differing = items.filter(({ agreed }) => !agreed).length;
  return (
    <>
      <PageHeading
        title={t(`criteria.${criterion}`)}
        eyebrow={<a href={pageAddress(locale, '/studio/agreement')}>{t('title')}</a>}
        lead={t('unitsLead', { count: items.length, differing })}
      />
      <ol className={styles.items}>
        {items.map((item) => (
          <li key={`${item.round} ${item.unit} ${item.topic?.slug}`} data-differs={item.agreed ? undefined : ''}>
            <blockquote>
              <bdi lang={item.article?.language}>{item.exact}</bdi>
            </blockquote>
            {item.topic && (
              <p>
                <DataText text={item.topic.title} />
              </p>
            )}
            <dl>
              {item.values.map((one) => (
                <div key={one.coder.id}>
                  <dt>
                    <bdi>{one.coder.name}</bdi>
                  </dt>
                  <dd>
                    <CodedValue criterion={criterion} value={one.value} analyst={one.analyst} />
                  </dd>
                </div>
              ))}
            </dl>
            <p className={styles.where}>
              {t(item.agreed ? 'agreed' : 'differ')} ·{' '}
              <a href={`${pageAddress(locale, `/studio/rounds/${item.round}`)}#unit-${item.unit}`}>
                {item.article ? <DataText text={item.article.title} /> : t('articleGone')}
              </a>
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
