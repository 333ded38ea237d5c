import { DataText } from '../charts/data-text';
import type { LocalizedText } from '../charts/text';
import { SideMark } from '../side-mark/side-mark';
import styles from './side-name.module.css';

type Perspective = { order: number; name: LocalizedText };

/** A perspective's mark and name. */
export function SideName({ perspective }: { perspective: Perspective }) {
  return (
    <span className={styles.name}>
      <SideMark order={perspective.order} />
      <DataText text={perspective.name} />
    </span>
  );
}

/** Somebody's name behind the mark of the side they speak from, which is read out as well. */
export function AnalystName({ analyst }: { analyst: { name: LocalizedText; perspective: Perspective } }) {
  return (
    <span className={styles.name}>
      <SideMark order={analyst.perspective.order} />
      <DataText text={analyst.name} />
      <span className="visually-hidden">
        {' '}
        (<DataText text={analyst.perspective.name} />)
      </span>
    </span>
  );
}
