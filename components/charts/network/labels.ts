import { round } from '../scale';
import type { Mark } from './arrange';
import type { Sheet } from './sheet';

export type Box = { left: number; right: number; top: number; bottom: number };

/** What stands beside a mark: a name, or, where a name has no room, a number that a key explains. */
export type Label = { mark: Mark; kind: 'name' | 'number'; x: number; y: number; anchor: Anchor; box: Box };
type Anchor = 'start' | 'middle' | 'end';

/** Mean width of a letter in its own size, on the generous side: a name that is wider would be cut or cross another. */
const LETTER = 0.56;
const LINE = 1.2;
/** Numbers have two digits at most, and are a little smaller than names. */
const DIGITS = 2;
export const NUMBER_SIZE = 0.9;
/** Numbers that give way to names leave room for further names. */
const PASSES = 3;

/**
 * A label for every mark. Each first gets a number, which is small; then names take the places of numbers wherever one
 * crosses no mark and no other label, those of the marks that come first before the others.
 */
export function labelsOf(marks: readonly Mark[], sheet: Sheet): Label[] {
  const numbers = numberSize(sheet);
  const taken = marks.map((mark) => ({ mark, box: zoneOf(mark, numbers) }));
  const labels = new Map<Mark, Label>();
  const isFree = ({ mark, box }: Label) =>
    box.left >= 0 &&
    box.right <= sheet.width &&
    box.top >= 0 &&
    box.bottom <= sheet.height &&
    taken.every((other) => other.mark === mark || !crosses(other.box, box)) &&
    [...labels.values()].every((other) => other.mark === mark || !crosses(other.box, box));
  for (const mark of marks) {
    // On its own mark a number is always free: marks keep their zones apart.
    labels.set(mark, around(mark, 'number', numbers, sheet).find(isFree) ?? onMark(mark, numbers));
  }
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const mark of marks) {
      if (labels.get(mark)?.kind === 'name') continue;
      const name = around(mark, 'name', nameSize(mark, sheet), sheet).find(isFree);
      if (name) labels.set(mark, name);
    }
  }
  return [...labels.values()];
}

/** Half of the room around a mark's middle that it and its number need. */
export function zoneSize(radius: number, sheet: Sheet): number {
  return Math.max(radius, numberSize(sheet).width / 2, numberSize(sheet).height / 2);
}

type Size = { width: number; height: number };

function numberSize({ letters }: Sheet): Size {
  return { width: DIGITS * letters * NUMBER_SIZE * LETTER, height: letters * NUMBER_SIZE * LINE };
}

function nameSize({ point }: Mark, { letters }: Sheet): Size {
  return { width: [...point.name.text].length * letters * LETTER, height: letters * LINE };
}

function onMark(mark: Mark, { width, height }: Size): Label {
  const { x, y } = mark;
  return { mark, kind: 'number', anchor: 'middle', x: round(x), y: round(y), box: boxAround(x, y, width, height) };
}

/** The places beside a mark, the best one first: at its sides, under and over it, at its corners. */
function around(mark: Mark, kind: Label['kind'], { width, height }: Size, { letters }: Sheet): Label[] {
  const { x, y, radius } = mark;
  const gap = radius + letters * 0.35;
  const beyond = gap + height / 2;
  const corner = radius / 2;
  const places: [Anchor, number, number][] = [
    ['start', x + gap, y],
    ['end', x - gap, y],
    ['middle', x, y + beyond],
    ['middle', x, y - beyond],
    ['start', x + corner, y + beyond],
    ['end', x - corner, y + beyond],
    ['start', x + corner, y - beyond],
    ['end', x - corner, y - beyond],
    ['start', x + gap, y + height / 2],
    ['start', x + gap, y - height / 2],
    ['end', x - gap, y + height / 2],
    ['end', x - gap, y - height / 2],
    ['middle', x + width / 4, y + beyond],
    ['middle', x - width / 4, y + beyond],
    ['middle', x + width / 4, y - beyond],
    ['middle', x - width / 4, y - beyond],
  ];
  return places.map(([anchor, at, middle]) => {
    const centre = { start: at + width / 2, middle: at, end: at - width / 2 }[anchor];
    return { mark, kind, anchor, x: round(at), y: round(middle), box: boxAround(centre, middle, width, height) };
  });
}

function zoneOf({ x, y, radius }: Mark, { width, height }: Size): Box {
  return boxAround(x, y, Math.max(2 * radius, width), Math.max(2 * radius, height));
}

function boxAround(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

export function crosses(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
