import { sideNumber, sidePath } from './shape';
import styles from './side-mark.module.css';

/** A side's colour and shape, hollow where the evidence is thin. It says nothing to a screen reader: put the name beside it. */
export function SideMark({
  order,
  hollow = false,
  muted = false,
}: {
  order: number;
  hollow?: boolean;
  /** Whether it gives up its colour, as the background that somebody is compared with. */
  muted?: boolean | undefined;
}) {
  return (
    <svg
      className={styles.mark}
      data-side={sideNumber(order)}
      data-hollow={hollow || undefined}
      data-muted={muted || undefined}
      viewBox="-8 -8 16 16"
      aria-hidden="true"
    >
      <path d={sidePath(order, hollow ? 4.6 : 5.4)} />
    </svg>
  );
}
