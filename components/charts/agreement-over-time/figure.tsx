import type { ReactNode } from 'react';
import { formatFor } from '@/i18n/format';
import { DIRECTION } from '@/i18n/routing';
import { useLocale, useTranslations } from '@/i18n/words';
import { type FigureHead, Frame } from '../frame/frame';
import { type Arrangement, arrange, SHEETS } from './arrange';
import styles from './figure.module.css';
import { type AgreementOverTime, LINES, type Moment } from './series';
import { spanWords } from './span';
import { AgreementTable } from './table';

type Props = FigureHead & {
  data: AgreementOverTime;
  /** Where the marks of a window lead. */
  windowHref: (moment: Moment) => string;
  /** Where the polarisation of a window is explained; null where that is not said. */
  polarisationHref: (moment: Moment) => string | null;
  caption: ReactNode;
};

/** Whether speakers of one side agree more than speakers of different ones, in one window of time after another. */
export function AgreementOverTimeFigure({ data, windowHref, polarisationHref, caption, ...head }: Props) {
  const t = useTranslations('network.overTime');
  const direction = DIRECTION[useLocale()];
  return (
    <Frame
      {...head}
      caption={caption}
      table={
        <AgreementTable
          figure={head.id}
          windows={data.windows}
          windowHref={windowHref}
          polarisationHref={polarisationHref}
        />
      }
    >
      <ul className={styles.legend} role="list">
        {LINES.map((name) => (
          <li key={name}>
            <svg className={styles.sample} viewBox="0 0 40 14" aria-hidden="true">
              <path className={styles.line} data-line={name} d="M0 7H40" />
              <circle className={styles.mark} data-line={name} cx="20" cy="7" r="4.5" />
            </svg>{' '}
            {t(`lines.${name}`)}
          </li>
        ))}
        <li className={styles.note}>
          <svg className={styles.dot} viewBox="-7 -7 14 14" aria-hidden="true">
            <circle className={styles.mark} data-line="within" data-hollow r="4.5" />
          </svg>{' '}
          {t('hollow')}
        </li>
        <li className={styles.note}>
          <svg className={styles.dot} viewBox="-7 -7 14 14" aria-hidden="true">
            <path className={styles.interval} data-line="within" d="M0 -7V7" />
          </svg>{' '}
          {t('interval')}
        </li>
      </ul>
      {(['wide', 'tall'] as const).map((kind) => (
        <Drawing
          key={kind}
          className={styles[kind]}
          data={data}
          arrangement={arrange(data, SHEETS[kind], direction)}
          windowHref={windowHref}
        />
      ))}
    </Frame>
  );
}

/** The drawing on one sheet. It is for the eye: the same figures stand in the table. */
function Drawing({
  className,
  data,
  arrangement,
  windowHref,
}: {
  className: string | undefined;
  data: AgreementOverTime;
  arrangement: Arrangement;
  windowHref: Props['windowHref'];
}) {
  const t = useTranslations('network.overTime');
  const format = formatFor(useLocale());
  const { sheet, plot, grid, scale, years, lines } = arrangement;
  const half = grid.find(({ share }) => share === 0.5)?.y ?? plot.bottom;
  return (
    <svg
      className={className}
      viewBox={`0 0 ${sheet.width} ${sheet.height}`}
      fontSize={sheet.letters}
      aria-hidden="true"
    >
      <rect
        className={styles.opposed}
        x={plot.left}
        width={plot.right - plot.left}
        y={half}
        height={plot.bottom - half}
      />
      {years.map(({ year, x }) => (
        <g key={year}>
          <path className={styles.grid} d={`M${x} ${plot.top}V${plot.bottom}`} />
          <text className={styles.words} x={x} y={sheet.height - sheet.letters * 0.4} textAnchor="middle">
            {year}
          </text>
        </g>
      ))}
      {grid.map(({ share, y }) => (
        <g key={share}>
          <path className={styles.grid} data-half={share === 0.5 || undefined} d={`M${plot.left} ${y}H${plot.right}`} />
          <text className={styles.words} x={scale.x} y={y} dy="0.35em" textAnchor={scale.anchor}>
            {format.percent(share)}
          </text>
        </g>
      ))}
      <text
        className={styles.words}
        x={(plot.left + plot.right) / 2}
        y={plot.bottom - sheet.letters * 0.6}
        textAnchor="middle"
      >
        {t('opposed')}
      </text>
      {lines.map(({ name, paths, marks }) => (
        <g key={name}>
          {paths.map((path) => (
            <path key={path} className={styles.line} data-line={name} d={path} />
          ))}
          {marks.map((mark) => {
            const moment = data.windows[mark.window];
            if (!moment) return null;
            return (
              <a key={mark.window} href={windowHref(moment)} tabIndex={-1}>
                <title>
                  {t('mark', {
                    span: spanWords(t, format, moment),
                    line: t(`lines.${name}`),
                    share: format.percent(mark.value),
                    pairs: mark.pairs,
                  })}
                </title>
                {mark.top !== null && mark.bottom !== null && (
                  <path className={styles.interval} data-line={name} d={`M${mark.x} ${mark.top}V${mark.bottom}`} />
                )}
                <circle
                  className={styles.mark}
                  data-line={name}
                  data-hollow={mark.hollow || undefined}
                  cx={mark.x}
                  cy={mark.y}
                  r={sheet.radius}
                />
              </a>
            );
          })}
        </g>
      ))}
    </svg>
  );
}
