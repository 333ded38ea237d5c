import type { ReactNode } from 'react';
import { useTranslations } from '@/i18n/words';
import { FigureLinks } from './figure-links';
import styles from './frame.module.css';

/** How a page places a figure. */
export type FigureHead = {
  /** Also the anchor that links to the figure lead to. */
  id: string;
  title: ReactNode;
  /** What is drawn, in one line under the title. */
  lead?: ReactNode;
  /** Level of the title within the page. */
  level?: 1 | 2 | 3;
  /** Address of the figure's own page, under which its files stand too (app/[locale]/figures). */
  figureHref?: string;
  /** The page lists the numbers itself: no table within the figure, unless it is a long one, which no other page has. */
  withoutTable?: boolean;
  /** How many topics are drawn of how many, where all of them, and their table, stand on the figure's own page only. */
  part?: { shown: number; all: number };
};

type Props = FigureHead & {
  /** What it was counted from and how to read it. */
  caption: ReactNode;
  /** The same figures as a table, where the drawing does not write them out itself. */
  table?: ReactNode;
  /** How many lines it has, where that grows with what is drawn. */
  lines?: number;
  children: ReactNode;
};

/**
 * A longer table stands on the figure's own page alone, which leads from each number to what explains it: on the overview of a
 * million claims such tables were a quarter of all that was written and sent, closed as they are (docs/decisions/0087).
 */
const LONGEST_TABLE = 100;

function placeOfTable({ figureHref, withoutTable, part, lines = 0 }: Props): 'here' | 'elsewhere' | 'nowhere' {
  if (part && figureHref) return 'nowhere';
  if (lines > LONGEST_TABLE) return figureHref ? 'elsewhere' : 'here';
  return withoutTable ? 'nowhere' : 'here';
}

/** What every figure has around its drawing: a title, the figures as a table, and a caption that says what they rest on. */
export function Frame(props: Props) {
  const { id, title, lead, level = 2, figureHref, part, caption, table, lines, children } = props;
  const Title = `h${level}` as const;
  const place = placeOfTable(props);
  return (
    <figure className={styles.frame} id={id} aria-labelledby={`${id}-title`}>
      <Title className={styles.title} id={`${id}-title`}>
        {title}
      </Title>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
      {part && figureHref && <RestElsewhere href={figureHref} {...part} />}
      {place === 'here' && table}
      {place === 'elsewhere' && <TableElsewhere href={`${figureHref}#numbers`} lines={lines!} />}
      <figcaption className={styles.caption}>{caption}</figcaption>
      {figureHref && <FigureLinks figure={id} href={figureHref} />}
    </figure>
  );
}

function RestElsewhere({ href, shown, all }: { href: string; shown: number; all: number }) {
  const t = useTranslations('charts');
  return (
    <p className={styles.elsewhere}>
      {t('part', { shown, all })} <a href={href}>{t('whole')}</a>
    </p>
  );
}

function TableElsewhere({ href, lines }: { href: string; lines: number }) {
  const t = useTranslations('charts');
  return (
    <p className={styles.elsewhere}>
      <a href={href}>{t('figuresElsewhere', { lines })}</a>
    </p>
  );
}
