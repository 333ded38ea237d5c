import type { ReactNode } from 'react';
import styles from './page.module.css';

type HeadingProps = {
  title: ReactNode;
  /** A word above the title: what kind of thing the page is about, with the way back to all of its kind. */
  eyebrow?: ReactNode;
  /** One or two sentences under it. */
  lead?: ReactNode;
  children?: ReactNode;
};

/** The head of a page. */
export function PageHeading({ title, eyebrow, lead, children }: HeadingProps) {
  return (
    <header className={styles.heading}>
      {eyebrow && <p className={styles.eyebrow}>{eyebrow}</p>}
      <h1>{title}</h1>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
    </header>
  );
}

/** One part of a page under its own title. */
export function Section({
  id,
  title,
  lead,
  children,
}: {
  id: string;
  title: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={styles.section} id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {lead && <p className={styles.sectionLead}>{lead}</p>}
      {children}
    </section>
  );
}

/** A list beside its filters; under them where there is no room. */
export function ListLayout({ filters, children }: { filters: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.list}>
      <div className={styles.filters}>{filters}</div>
      <div className={styles.results}>{children}</div>
    </div>
  );
}

/** How much a list holds, above it. */
export function ResultsHeading({ children }: { children: ReactNode }) {
  return (
    <h2 className={styles.total} id="results">
      {children}
    </h2>
  );
}
