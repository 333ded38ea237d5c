import { sidePath } from '@/components/side-mark/shape';
import { COLOURS, sideColour } from './colours';

/** A side's shape in its colour, hollow where it rests on thin evidence. */
export function Mark({
  order,
  x,
  y,
  radius,
  hollow = false,
  muted = false,
}: {
  order: number;
  x: number;
  y: number;
  radius: number;
  hollow?: boolean;
  /** Without its side's colour, behind another. */
  muted?: boolean | undefined;
}) {
  const colour = sideColour(order, muted);
  const d = sidePath(order, hollow ? radius * 0.86 : radius, x, y);
  return hollow ? (
    <path d={d} fill={COLOURS.paper} stroke={colour} strokeWidth={2} />
  ) : (
    <path d={d} fill={colour} stroke={COLOURS.paper} strokeWidth={1} />
  );
}
