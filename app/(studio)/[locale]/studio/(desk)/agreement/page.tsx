import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { pageLocale } from '@/app/[locale]/_page/locale';
import { DataText } from '@/components/charts/data-text';
import { PageHeading, Section } from '@/components/page/page';
import { type AgreementLinePartsFragment, AgreementReportDocument } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { API_LOCALE } from '@/i18n/routing';
import { ask } from '../../_session/ask';
import { AgreementLine } from './_tables/line';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'studio' });
  return { title: t('shell.title', { page: t('together.agreement.title') }) };
}

/** How far coders agree: in all, by topic, by pair and by period. */
export default async function AgreementPage({ params }: Props) {
  const locale = await pageLocale(params);
  const report = await ask(AgreementReportDocument, { locale: API_LOCALE[locale] });
  const t = await getTranslations('studio.together.agreement');
  const format = formatFor(locale);
  const [all] = report.all;
  const lead = (
    <>
      {t('lead')} <a href={`${pageAddress(locale, '/method')}#reliability`}>{t('how')}</a>
    </>
  );
  if (!all || all.rounds === 0)
    return (
      <>
        <PageHeading title={t('title')} lead={lead} />
        <p>
          {t('none')} <a href={pageAddress(locale, '/studio/rounds')}>{t('toRounds')}</a>
        </p>
      </>
    );
  const month = ({ from }: AgreementLinePartsFragment) => (from ? format.date(from, 'MONTH') : '');
  const parts: {
    id: string;
    lines: AgreementLinePartsFragment[];
    title: (line: AgreementLinePartsFragment) => ReactNode;
  }[] = [
    {
      id: 'topics',
      lines: report.topics,
      title: ({ topic }) => (topic ? <DataText text={topic.title} /> : t('topicGone')),
    },
    {
      id: 'pairs',
      lines: report.pairs,
      title: ({ pair: [one, other] }) =>
        t.rich('pair', { one: () => <bdi>{one?.name}</bdi>, other: () => <bdi>{other?.name}</bdi> }),
    },
    { id: 'quarters', lines: report.quarters, title: (line) => t('quarter', { month: month(line) }) },
    { id: 'months', lines: report.months, title: month },
  ];
  return (
    <>
      <PageHeading title={t('title')} lead={lead} />
      <AgreementLine title={t('all', { count: all.rounds })} line={all} first />
      {parts.map(({ id, lines, title }) => (
        <Section key={id} id={id} title={t(`by.${id as 'topics'}`)}>
          {lines.map((line) => (
            <AgreementLine
              key={line.topic?.slug ?? (line.from || line.pair.map((one) => one.id).join())}
              title={title(line)}
              line={line}
            />
          ))}
        </Section>
      ))}
    </>
  );
}
