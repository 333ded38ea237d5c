import type { AnalystLabelFragment } from '@/generated/graphql/documents';
import { DataText } from '../charts/data-text';
import { AnalystName } from '../side-name/side-name';
import styles from './speaker-list.module.css';

/** Who speaks, each with mark, name and role. */
export function SpeakerList({
  analysts,
  hrefOf,
}: {
  analysts: AnalystLabelFragment[];
  hrefOf: (slug: string) => string;
}) {
  return (
    <ul className={styles.list} role="list">
      {analysts.map((analyst) => (
        <li key={analyst.slug}>
          <a href={hrefOf(analyst.slug)}>
            <AnalystName analyst={analyst} />
          </a>
          <p>
            <DataText text={analyst.role} />
          </p>
        </li>
      ))}
    </ul>
  );
}
