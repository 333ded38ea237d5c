import { round } from '../scale';
import type { Place } from './layout';
import { isHollow, type NetworkDrawing, type NetworkPoint, type TieSign } from './series';

/** A sheet the network is drawn on, in its own units; `letters` is the size of names, `names` how many at most. */
export type Sheet = { width: number; height: number; letters: number; radius: number; names: number };

export type Mark = { point: NetworkPoint; x: number; y: number; radius: number; hollow: boolean };
export type Stroke = { key: string; sign: TieSign; x1: number; y1: number; x2: number; y2: number; width: number };
export type Name = { point: NetworkPoint; x: number; y: number; anchor: 'start' | 'middle' | 'end'; box: Box };
export type Box = { left: number; right: number; top: number; bottom: number };

export type Arrangement = { sheet: Sheet; marks: Mark[]; strokes: Stroke[]; names: Name[] };

/** Wide for a desk's screen, tall for a phone's, on which only the most connected have room for their names. */
export const SHEETS = {
  wide: { width: 1100, height: 700, letters: 15, radius: 13, names: 200 },
  tall: { width: 358, height: 520, letters: 12, radius: 9, names: 12 },
} satisfies Record<string, Sheet>;

const THINNEST = 0.75;
const THICKEST = 7;
const ROUNDS = 300;
/** Mean width of a letter in its own size, on the generous side: a name that is wider would be cut or cross another. */
const LETTER = 0.56;

/** Fits a network to a sheet: marks kept apart, lines by weight, and names where there is room, the most connected first. */
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
  return { sheet, marks, strokes: strokesOf(drawing, marks), names: namesOf(drawing, marks, sheet) };
}

function keepApart(marks: Mark[], { width, height, radius, letters }: Sheet): void {
  const margin = radius * 1.5;
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    for (const [index, one] of marks.entries()) {
      for (const other of marks.slice(index + 1)) {
        const [dx, dy] = [other.x - one.x, other.y - one.y];
        const distance = Math.hypot(dx, dy);
        const lacking = one.radius + other.radius + letters - distance;
        if (lacking <= 0) continue;
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
  }
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

function namesOf({ lines }: NetworkDrawing, marks: readonly Mark[], sheet: Sheet): Name[] {
  const ties = new Map<string, number>();
  for (const key of lines.flatMap(({ source, target }) => [source, target])) ties.set(key, (ties.get(key) ?? 0) + 1);
  const rank = ({ point }: Mark) => ties.get(point.key) ?? 0;
  const wanted = [...marks].sort(
    (a, b) => rank(b) - rank(a) || b.point.positions - a.point.positions || (a.point.key < b.point.key ? -1 : 1),
  );
  const names: Name[] = [];
  for (const mark of wanted) {
    if (names.length === sheet.names) break;
    const free = candidates(mark, sheet).find(
      ({ box }) =>
        box.left >= 0 &&
        box.right <= sheet.width &&
        box.top >= 0 &&
        box.bottom <= sheet.height &&
        names.every((name) => !crosses(name.box, box)) &&
        marks.every((other) => other === mark || !crosses(boxOf(other), box)),
    );
    if (free) names.push(free);
  }
  return names;
}

function candidates({ point, x, y, radius }: Mark, { letters }: Sheet): Name[] {
  const width = [...point.name.text].length * letters * LETTER;
  const half = letters * 0.6;
  const gap = radius + letters * 0.35;
  const name = (anchor: Name['anchor'], left: number, middle: number, at: number): Name => ({
    point,
    anchor,
    x: round(at),
    y: round(middle),
    box: { left, right: left + width, top: middle - half, bottom: middle + half },
  });
  return [
    name('start', x + gap, y, x + gap),
    name('end', x - gap - width, y, x - gap),
    name('middle', x - width / 2, y + gap + half, x),
    name('middle', x - width / 2, y - gap - half, x),
    name('start', x + radius / 2, y + gap + half, x + radius / 2),
    name('end', x - radius / 2 - width, y + gap + half, x - radius / 2),
    name('start', x + radius / 2, y - gap - half, x + radius / 2),
    name('end', x - radius / 2 - width, y - gap - half, x - radius / 2),
  ];
}

function boxOf({ x, y, radius }: Mark): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function crosses(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
