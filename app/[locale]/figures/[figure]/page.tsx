import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { publicUrl } from '@/app/public-url';
import { DataTableView } from '@/components/charts/data-table/data-table';
import { DataText } from '@/components/charts/data-text';
import { CountsLine } from '@/components/counts-line/counts-line';
import { IgnoredNotice } from '@/components/filters/ignored-notice';
import { Markup } from '@/components/markup/markup';
import { Section } from '@/components/page/page';
import { QueryView } from '@/components/query/query-view';
import { formatFor } from '@/i18n/format';
import { pageMetadata } from '../../_page/metadata';
import { figureAddress } from '../address';
import { type FigureProps, loadFigure } from '../load';
import { FigureFiles } from './figure-files';
import styles from './page.module.css';
import { Reuse } from './reuse';

export async function generateMetadata(props: FigureProps): Promise<Metadata> {
  const { name, figure } = await loadFigure(props);
  const t = await getTranslations('figures');
  return pageMetadata({
    locale: figure.locale,
    path: `/figures/${name}`,
    title: figure.title,
    description: t('description', { title: figure.title }),
    unlisted: Object.keys(await props.searchParams).length > 0,
  });
}

export default async function FigurePage(props: FigureProps) {
  const { name, figure } = await loadFigure(props);
  const t = await getTranslations('figures');
  const { locale, origin, conditions, counts, dates, numbers } = figure;
  const format = formatFor(locale);
  const address = figureAddress(locale, name, figure.query);
  return (
    <Markup locale={locale}>
      <p className={styles.eyebrow}>
        {t('of')} <a href={origin.href}>{origin.title}</a>
      </p>
      <IgnoredNotice ignored={figure.ignored} />
      {figure.draw ? (
        figure.draw({ title: figure.heading, level: 1, withoutTable: true }, (query) =>
          figureAddress(locale, name, query),
        )
      ) : (
        <>
          <h1>{figure.heading}</h1>
          <p>{t('nothing')}</p>
        </>
      )}
      <Section id="basis" title={t('basis')}>
        {conditions.length === 0 ? (
          <p>{t('unfiltered')}</p>
        ) : (
          <ul className={styles.conditions}>
            {conditions.map(({ name: parameter, value, words }) => (
              <li key={`${parameter}=${value}`}>
                <DataText text={words} />
              </li>
            ))}
          </ul>
        )}
        {counts && <CountsLine counts={counts} />}
        {dates && (
          <p className={styles.dates}>{t('dates', { from: format.date(dates.from), to: format.date(dates.to) })}</p>
        )}
      </Section>
      <Section id="numbers" title={t('numbers')} lead={t('numbersLead')}>
        <DataTableView labelledBy="numbers-title" table={numbers} />
      </Section>
      <Section id="files" title={t('files')}>
        <FigureFiles address={address} picture={figure.picture !== null} />
      </Section>
      <Section id="query" title={t('query')} lead={t('queryLead')}>
        <QueryView
          id="query"
          document={figure.document}
          variables={figure.variables}
          endpoint={publicUrl('/graphql')}
        />
      </Section>
      <Section id="reuse" title={t('reuse')} lead={t('reuseLead')}>
        <Reuse address={address} figure={figure} />
      </Section>
    </Markup>
  );
}
