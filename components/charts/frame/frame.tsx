import type { ReactNode } from 'react';
import styles from './frame.module.css';

/** How a page places a figure. */
export type FigureHead = {
  /** Also the anchor that links to the figure lead to. */
  id: string;
  title: ReactNode;
  /** What is drawn, in one line under the title. */
  lead?: ReactNode;
  /** Level of the title within the page. */
  level?: 2 | 3;
};

type Props = FigureHead & {
  /** What it was counted from and how to read it. */
  caption: ReactNode;
  /** The same figures as a table. */
  table: ReactNode;
  children: ReactNode;
};

/** What every figure has around its drawing: a title, the figures as a table, and a caption that says what they rest on. */
export function Frame({ id, title, lead, level = 2, caption, table, children }: Props) {
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <figure className={styles.frame} id={id} aria-labelledby={`${id}-title`}>
      <Title className={styles.title} id={`${id}-title`}>
        {title}
      </Title>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
      {table}
      <figcaption className={styles.caption}>{caption}</figcaption>
    </figure>
  );
}
