import type { ReactNode } from 'react';
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
  /** The page lists the numbers itself: no table within the figure. */
  withoutTable?: boolean;
};

type Props = FigureHead & {
  /** What it was counted from and how to read it. */
  caption: ReactNode;
  /** The same figures as a table, where the drawing does not write them out itself. */
  table?: ReactNode;
  children: ReactNode;
};

/** What every figure has around its drawing: a title, the figures as a table, and a caption that says what they rest on. */
export function Frame({ id, title, lead, level = 2, figureHref, withoutTable, caption, table, children }: Props) {
  const Title = `h${level}` as const;
  return (
    <figure className={styles.frame} id={id} aria-labelledby={`${id}-title`}>
      <Title className={styles.title} id={`${id}-title`}>
        {title}
      </Title>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
      {!withoutTable && table}
      <figcaption className={styles.caption}>{caption}</figcaption>
      {figureHref && <FigureLinks figure={id} href={figureHref} />}
    </figure>
  );
}
