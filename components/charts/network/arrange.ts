import { round } from '../scale';
import { type Label, labelsOf, zoneSize } from './labels';
import type { Place } from './layout';
import { isHollow, type NetworkDrawing, type NetworkPoint, type TieSign } from './series';
import type { Sheet } from './sheet';

export type Mark = { point: NetworkPoint; x: number; y: number; radius: number; hollow: boolean };
export type Stroke = { key: string; sign: TieSign; x1: number; y1: number; x2: number; y2: number; width: number };
/** A mark whose name has no room, with the number that stands beside it instead, from 1. */
export type Numbered = Label & { number: number };

export type Arrangement = { sheet: Sheet; marks: Mark[]; strokes: Stroke[]; names: Label[]; numbered: Numbered[] };

const THINNEST = 0.75;
const THICKEST = 7;
const ROUNDS = 400;

/**
 * Fits a network to a sheet: marks kept apart, lines by weight, and everybody named. Who has no room for a name, the most
 * connected last, gets a number, which a key beside the drawing explains.
 */
export function arrange(drawing: NetworkDrawing, places: ReadonlyMap<string, Place>, sheet: Sheet): Arrangement {
  const most = Math.max(1, ...drawing.points.map(({ positions }) => positions));
  const marks = drawing.points.map((point) => {
    const place = places.get(point.key) ?? { x: 0.5, y: 0.5 };
    const radius = sheet.radius * (0.4 + 0.6 * Math.sqrt(point.positions / most));
    const margin = sheet.radius * 2;
    return {
      point,
      x: margin + place.x * (sheet.width - 2 * margin),
      y: margin + place.y * (sheet.height - 2 * margin),
      radius: round(radius),
      hollow: isHollow(point),
    };
  });
  keepApart(marks, sheet);
  for (const mark of marks) {
    mark.x = round(mark.x);
    mark.y = round(mark.y);
  }
  const labels = labelsOf(byRank(drawing, marks), sheet);
  const order = new Map(marks.map((mark, index) => [mark, index]));
  const numbered = labels
    .filter(({ kind }) => kind === 'number')
    .sort((a, b) => (order.get(a.mark) ?? 0) - (order.get(b.mark) ?? 0))
    .map((label, index) => ({ ...label, number: index + 1 }));
  return {
    sheet,
    marks,
    strokes: strokesOf(drawing, marks),
    names: labels.filter(({ kind }) => kind === 'name'),
    numbered,
  };
}

/** Pushes marks apart until each has room for itself and a number, and a line between it and the next can be seen. */
function keepApart(marks: Mark[], sheet: Sheet): void {
  const { width, height, letters } = sheet;
  const margin = sheet.radius * 1.5;
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    let moved = false;
    for (const [index, one] of marks.entries()) {
      for (const other of marks.slice(index + 1)) {
        const [dx, dy] = [other.x - one.x, other.y - one.y];
        const distance = Math.hypot(dx, dy);
        const room = zoneSize(one.radius, sheet) + zoneSize(other.radius, sheet) + letters * 0.7;
        const lacking = room - distance;
        if (lacking <= 0) continue;
        moved = true;
        // Two in the very same place go apart sideways.
        const [ux, uy] = distance > 0 ? [dx / distance, dy / distance] : [1, 0];
        one.x -= (ux * lacking) / 2;
        one.y -= (uy * lacking) / 2;
        other.x += (ux * lacking) / 2;
        other.y += (uy * lacking) / 2;
      }
    }
    for (const mark of marks) {
      mark.x = Math.min(width - margin, Math.max(margin, mark.x));
      mark.y = Math.min(height - margin, Math.max(margin, mark.y));
    }
    if (!moved) return;
  }
}

/** Who is named first: the most connected, of those who speak most. */
function byRank({ lines }: NetworkDrawing, marks: readonly Mark[]): Mark[] {
  const ties = new Map<string, number>();
  for (const key of lines.flatMap(({ source, target }) => [source, target])) ties.set(key, (ties.get(key) ?? 0) + 1);
  const rank = ({ point }: Mark) => ties.get(point.key) ?? 0;
  return [...marks].sort(
    (a, b) => rank(b) - rank(a) || b.point.positions - a.point.positions || (a.point.key < b.point.key ? -1 : 1),
  );
}

function strokesOf({ lines }: NetworkDrawing, marks: readonly Mark[]): Stroke[] {
  const at = new Map(marks.map((mark) => [mark.point.key, mark]));
  const largest = Math.max(...lines.map(({ size }) => size));
  return lines.flatMap(({ source, target, sign, size }) => {
    const [from, to] = [at.get(source), at.get(target)];
    if (!from || !to) return [];
    const width = round(THINNEST + (THICKEST - THINNEST) * (size / largest));
    return [{ key: `${source} ${target}`, sign, x1: from.x, y1: from.y, x2: to.x, y2: to.y, width }];
  });
}
