import { sideNumber, sidePath } from './shape';

type Props = {
  className: string | undefined;
  order: number;
  hollow?: boolean;
  /** Whether it gives up its colour, as the background that somebody is compared with. */
  muted?: boolean | undefined;
};

/** A side's sign, in the style of whoever draws it. */
export function SideSign({ className, order, hollow = false, muted = false }: Props) {
  return (
    <svg
      className={className}
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
