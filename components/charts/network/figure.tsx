import clsx from 'clsx';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { sideNumber, sidePath } from '@/components/side-mark/shape';
import { SideName } from '@/components/side-name/side-name';
import { formatFor } from '@/i18n/format';
import { Frame } from '../frame/frame';
import type { LocalizedText } from '../text';
import { type Arrangement, arrange, type Mark, SHEETS } from './arrange';
import styles from './figure.module.css';
import { layOut } from './layout';
import type { NetworkDrawing, NetworkPoint, TieSign } from './series';

type Props = {
  id: string;
  title: ReactNode;
  lead?: ReactNode;
  drawing: NetworkDrawing;
  /** The sides of the analysts drawn. */
  sides: { slug: string; order: number; name: LocalizedText }[];
  /** What each kind of line means here; a kind that has no words is not in the legend. */
  lines: Partial<Record<TieSign, string>>;
  /** Where a mark leads. */
  href: (point: NetworkPoint) => string;
  caption: ReactNode;
  tables: ReactNode;
};

/** Who is near whom: marks by side, lines by what is between them. Drawn once wide and once tall; styles choose. */
export function NetworkFigure({ id, title, lead, drawing, sides, lines, href, caption, tables }: Props) {
  const t = useTranslations('network.legend');
  const places = layOut(
    drawing.points.map(({ key }) => key),
    drawing.lines,
  );
  return (
    <Frame id={id} title={title} lead={lead} caption={caption} table={tables}>
      <ul className={styles.legend} role="list">
        {sides.map((side) => (
          <li key={side.slug}>
            <SideName perspective={side} />
          </li>
        ))}
        {drawing.points.some(({ kind }) => kind === 'topic') && (
          <li>
            <TopicSample /> {t('topic')}
          </li>
        )}
        <li className={styles.note}>
          <HollowSample /> {t('hollow')}
        </li>
        {(['with', 'against', 'mixed'] as const).map(
          (sign) =>
            lines[sign] && (
              <li key={sign} className={styles.note}>
                <LineSample sign={sign} /> {lines[sign]}
              </li>
            ),
        )}
      </ul>
      <Drawing className={styles.wide} arrangement={arrange(drawing, places, SHEETS.wide)} href={href} />
      <Drawing className={styles.tall} arrangement={arrange(drawing, places, SHEETS.tall)} href={href} />
    </Frame>
  );
}

function Drawing({
  className,
  arrangement: { sheet, strokes, marks, names },
  href,
}: {
  className: string | undefined;
  arrangement: Arrangement;
  href: Props['href'];
}) {
  const t = useTranslations('network');
  const format = formatFor(useLocale());
  return (
    <svg className={clsx(styles.drawing, className)} viewBox={`0 0 ${sheet.width} ${sheet.height}`} aria-hidden="true">
      {strokes.map(({ key, sign, width, ...ends }) => (
        <line key={key} className={styles.line} data-sign={sign} strokeWidth={width} {...ends} />
      ))}
      {marks.map((mark) => (
        <a key={mark.point.key} href={href(mark.point)} tabIndex={-1}>
          <title>{t('mark', { name: mark.point.name.text, positions: format.decimal(mark.point.positions, 0) })}</title>
          <MarkShape mark={mark} />
        </a>
      ))}
      {names.map(({ point, x, y, anchor }) => (
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

function TopicSample() {
  return (
    <svg className={styles.sample} viewBox="0 0 16 14" aria-hidden="true">
      <rect className={styles.topic} x="1.5" y="3" width="13" height="8" rx="4" />
    </svg>
  );
}

function HollowSample() {
  return (
    <svg className={styles.sample} viewBox="-8 -7 16 14" aria-hidden="true">
      <circle className={styles.hollowSample} r="5" />
    </svg>
  );
}

function LineSample({ sign }: { sign: TieSign }) {
  return (
    <svg className={styles.lineSample} viewBox="0 0 34 14" aria-hidden="true">
      <path className={styles.line} data-sign={sign} strokeWidth="3" d="M1 7H33" />
    </svg>
  );
}
