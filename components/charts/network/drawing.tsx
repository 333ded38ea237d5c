import { sideNumber, sidePath } from '@/components/side-mark/shape';
import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import type { Arrangement, Mark } from './arrange';
import styles from './figure.module.css';
import { NUMBER_SIZE } from './labels';
import type { NetworkPoint } from './series';

type Props = {
  arrangement: Arrangement;
  href: (point: NetworkPoint) => string;
};

/** A network as it lies on its sheet. It is for the eye: names, sides and weights stand in the tables. */
export function NetworkDrawingOnSheet({ arrangement, href }: Props) {
  const t = useTranslations('network');
  const format = formatFor(useLocale());
  const { sheet, strokes, marks, names, numbered } = arrangement;
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${sheet.width} ${sheet.height}`} aria-hidden="true">
      {strokes.map(({ key, sign, width, ...ends }) => (
        <line key={key} className={styles.line} data-sign={sign} strokeWidth={width} {...ends} />
      ))}
      {marks.map((mark) => (
        <a key={mark.point.key} href={href(mark.point)} tabIndex={-1}>
          <title>{t('mark', { name: mark.point.name.text, positions: format.decimal(mark.point.positions, 0) })}</title>
          <MarkShape mark={mark} />
        </a>
      ))}
      {names.map(({ mark: { point }, x, y, anchor }) => (
        <a key={point.key} href={href(point)} tabIndex={-1} className={styles.nameLink}>
          <text
            className={styles.name}
            data-kind={point.kind}
            lang={point.name.language}
            x={x}
            y={y}
            dy="0.35em"
            textAnchor={anchor}
            fontSize={sheet.letters}
          >
            {point.name.text}
          </text>
        </a>
      ))}
      {numbered.map(({ mark: { point }, number, x, y, anchor }) => (
        <text
          key={point.key}
          className={styles.number}
          x={x}
          y={y}
          dy="0.35em"
          textAnchor={anchor}
          fontSize={sheet.letters * NUMBER_SIZE}
        >
          {format.count(number)}
        </text>
      ))}
    </svg>
  );
}

function MarkShape({ mark: { point, x, y, radius, hollow } }: { mark: Mark }) {
  if (point.order === null) {
    return (
      <rect
        className={styles.topic}
        x={x - radius}
        y={y - radius * 0.6}
        width={radius * 2}
        height={radius * 1.2}
        rx={radius * 0.6}
      />
    );
  }
  return (
    <path
      className={styles.mark}
      data-side={sideNumber(point.order)}
      data-hollow={hollow || undefined}
      d={sidePath(point.order, radius, x, y)}
    />
  );
}
