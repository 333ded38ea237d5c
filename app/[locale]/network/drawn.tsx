import { NetworkFigure } from '@/components/charts/network/figure';
import { type NetworkDrawing, type NetworkPoint, SIGNS, type TieSign } from '@/components/charts/network/series';
import { Notice } from '@/components/notice/notice';
import { type Format, formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import type { Standing } from '../figures/figure';
import type { NetworkValues } from './address';
import { pointAddress } from './links';
import { useMade } from './made';
import { AnalystsTable, MatrixTable } from './tables';
import { type Network, sidesOf, type Tie } from './ties';

type Props = {
  network: Network;
  values: NetworkValues;
  points: NetworkPoint[];
  ties: Tie[];
  drawing: NetworkDrawing;
} & Omit<Standing, 'hrefOf'>;

const FIGURE = 'network';

/** The drawing with its caption and tables; a sentence where there is nothing to draw. */
export function NetworkDrawn({ network, values, points, ties, drawing, ...standing }: Props) {
  const t = useTranslations('network');
  const locale = useLocale();
  const lines = lineWords(useTranslations('network.lines'), formatFor(locale), values, drawing);
  const made = useMade(values);
  if (ties.length === 0) return <Notice>{t('nothing')}</Notice>;
  const tables = (
    <>
      <AnalystsTable figure={FIGURE} network={network} points={points} values={values} />
      <MatrixTable figure={FIGURE} points={points} ties={ties} values={values} />
    </>
  );
  if (drawing.lines.length === 0) {
    return (
      <>
        <Notice>{t('noLines')}</Notice>
        {tables}
      </>
    );
  }
  return (
    <NetworkFigure
      id={FIGURE}
      title={t(`figure.${values.mode}`)}
      lead={made}
      drawing={drawing}
      sides={sidesOf(network)}
      lines={lines}
      href={(point) => pointAddress(locale, point)}
      caption={captionOf(t, values, drawing)}
      tables={tables}
      {...standing}
    />
  );
}

/** How to read the drawing, and what is left out of it. */
export function captionOf(
  t: ReturnType<typeof useTranslations<'network'>>,
  { mode }: NetworkValues,
  { lines, apart }: NetworkDrawing,
): string {
  return t(`caption.${mode}`, { lines: lines.length, apart });
}

/** What each kind of line that is drawn means, and from where on it is drawn. */
export function lineWords(
  t: ReturnType<typeof useTranslations<'network.lines'>>,
  format: Format,
  { mode, qualifier, normalisation }: NetworkValues,
  { lines, thresholds }: NetworkDrawing,
): Partial<Record<TieSign, string>> {
  const kind = qualifier === 'ignore' ? 'any' : mode;
  const words = SIGNS.flatMap((sign) => {
    if (!lines.some((line) => line.sign === sign)) return [];
    const least = sign === 'against' ? thresholds.against : thresholds.with;
    const plain = qualifier === 'combine' || least === null;
    const meaning = t(`${kind}.${sign}`);
    return [
      [
        sign,
        plain ? meaning : t('from', { meaning, least: format.decimal(least, normalisation === 'none' ? 1 : 2) }),
      ] as const,
    ];
  });
  return Object.fromEntries(words);
}
