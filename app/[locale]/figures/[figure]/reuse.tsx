import { publicUrl } from '@/app/public-url';
import { embedAddress } from '@/components/charts/frame/file-address';
import { Code } from '@/components/query/query-view';
import { formatFor } from '@/i18n/format';
import { useTranslations } from '@/i18n/words';
import type { OpenFigure } from '../figure';
import styles from './page.module.css';

/** Room for a figure with its title and caption on most pages; what is longer scrolls within its frame. */
const HEIGHT = 640;

/** The figure within another page, and as one cites it. */
export function Reuse({ address, figure }: { address: string; figure: OpenFigure }) {
  const t = useTranslations('figures');
  const today = new Date().toISOString().slice(0, 10);
  const frame =
    `<iframe src="${attribute(publicUrl(embedAddress(address)))}" title="${attribute(figure.title)}" ` +
    `width="100%" height="${HEIGHT}" style="border:0" loading="lazy"></iframe>`;
  return (
    <>
      <Code id="embed-code" title={t('embedCode')} text={frame} />
      <section className={styles.citation} aria-labelledby="citation-title">
        <h3 id="citation-title">{t('citation')}</h3>
        <p id="citation">
          {t.rich('cited', {
            title: () => figure.heading,
            filtered: figure.conditions.length > 0 ? 'yes' : 'no',
            filter: figure.conditions.map(({ words }) => words.text).join(t('listSeparator')),
            day: formatFor(figure.locale).date(today),
            url: () => <bdi dir="ltr">{publicUrl(address)}</bdi>,
          })}
        </p>
      </section>
      <p className={styles.rights}>{t('rights')}</p>
    </>
  );
}

function attribute(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
}
