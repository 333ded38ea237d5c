import type { ReactNode } from 'react';
import { SideName } from '@/components/side-name/side-name';
import { useTranslations } from '@/i18n/words';
import { type FigureHead, Frame } from '../frame/frame';
import type { LocalizedText } from '../text';
import { arrange } from './arrange';
import { NetworkDrawingOnSheet } from './drawing';
import styles from './figure.module.css';
import { NumberKey } from './key';
import { layOut } from './layout';
import { HollowSample, LineSample, TopicSample } from './samples';
import { type NetworkDrawing, type NetworkPoint, SIGNS, type TieSign } from './series';
import { sheetFor } from './sheet';

type Props = FigureHead & {
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
export function NetworkFigure({ drawing, sides, lines, href, caption, tables, ...head }: Props) {
  const t = useTranslations('network.legend');
  const places = layOut(
    drawing.points.map(({ key }) => key),
    drawing.lines,
  );
  return (
    <Frame {...head} caption={caption} table={tables}>
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
        {SIGNS.map(
          (sign) =>
            lines[sign] && (
              <li key={sign} className={styles.note}>
                <LineSample sign={sign} /> {lines[sign]}
              </li>
            ),
        )}
      </ul>
      {(['wide', 'tall'] as const).map((kind) => {
        const arrangement = arrange(drawing, places, sheetFor(kind, drawing.points.length));
        return (
          <div key={kind} className={styles[kind]}>
            <NetworkDrawingOnSheet arrangement={arrangement} href={href} />
            <NumberKey numbered={arrangement.numbered} href={href} />
          </div>
        );
      })}
    </Frame>
  );
}
