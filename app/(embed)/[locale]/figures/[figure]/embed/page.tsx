import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { figureAddress } from '@/app/[locale]/figures/address';
import { type FigureProps, loadFigure } from '@/app/[locale]/figures/load';
import { publicUrl } from '@/app/public-url';
import { Markup } from '@/components/markup/markup';
import { pageAddress } from '@/i18n/address';
import styles from './page.module.css';

export async function generateMetadata(props: FigureProps): Promise<Metadata> {
  const { name, figure } = await loadFigure(props);
  const t = await getTranslations('site');
  return {
    title: t('title', { page: figure.title }),
    alternates: { canonical: publicUrl(figureAddress(figure.locale, name, figure.query)) },
  };
}

/** A figure as it stands within other people's pages: the drawing with its title, the conditions, and whose it is. */
export default async function EmbeddedFigurePage(props: FigureProps) {
  const { name, figure } = await loadFigure(props);
  const t = await getTranslations('figures');
  const { locale, conditions } = figure;
  return (
    <Markup locale={locale}>
      {figure.draw ? (
        figure.draw({ title: figure.heading, level: 1 }, (query) => figureAddress(locale, name, query))
      ) : (
        <>
          <h1>{figure.heading}</h1>
          <p>{t('nothing')}</p>
        </>
      )}
      <footer className={styles.credit}>
        {conditions.length > 0 && <p>{conditions.map(({ words }) => words.text).join(t('listSeparator'))}</p>}
        <p>
          <a href={figureAddress(locale, name, figure.query)}>{t('page')}</a>
          <a href={pageAddress(locale, '/')}>{t('credit')}</a>
        </p>
      </footer>
    </Markup>
  );
}
