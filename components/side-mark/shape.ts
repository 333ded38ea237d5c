/** Number of sides that have a colour and a shape of their own; further ones begin again from the first. */
export const SIDE_COUNT = 8;

// Each shape fills a square from -1 to 1 around 0, drawn to look equally heavy: a diamond needs more width than a square.
const SHAPES: readonly (readonly (readonly [number, number])[] | 'circle')[] = [
  'circle',
  [
    [0, -1.15],
    [1.15, 0],
    [0, 1.15],
    [-1.15, 0],
  ],
  [
    [-0.85, -0.85],
    [0.85, -0.85],
    [0.85, 0.85],
    [-0.85, 0.85],
  ],
  [
    [0, -1.1],
    [1.1, 0.85],
    [-1.1, 0.85],
  ],
  [
    [-0.38, -1],
    [0.38, -1],
    [0.38, -0.38],
    [1, -0.38],
    [1, 0.38],
    [0.38, 0.38],
    [0.38, 1],
    [-0.38, 1],
    [-0.38, 0.38],
    [-1, 0.38],
    [-1, -0.38],
    [-0.38, -0.38],
  ],
  [
    [0, 1.1],
    [1.1, -0.85],
    [-1.1, -0.85],
  ],
  [
    [-0.5, -0.95],
    [0.5, -0.95],
    [1.05, 0],
    [0.5, 0.95],
    [-0.5, 0.95],
    [-1.05, 0],
  ],
  [
    [0, -1.2],
    [0.32, -0.38],
    [1.14, -0.37],
    [0.5, 0.16],
    [0.71, 0.97],
    [0, 0.52],
    [-0.71, 0.97],
    [-0.5, 0.16],
    [-1.14, -0.37],
    [-0.32, -0.38],
  ],
];

/** The colour and shape of a perspective, 1 … 8, from its order: what `data-side` takes. */
export function sideNumber(order: number): number {
  return ((((order - 1) % SIDE_COUNT) + SIDE_COUNT) % SIDE_COUNT) + 1;
}

/**
 * Path data of a side's shape, centred on a point.
 * @param order the perspective's order, from 1.
 * @param radius half the shape's size, in the drawing's units.
 */
export function sidePath(order: number, radius: number, x = 0, y = 0): string {
  const shape = SHAPES[sideNumber(order) - 1] ?? 'circle';
  if (shape === 'circle') {
    return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
  }
  return `M${shape.map(([dx, dy]) => `${round(x + dx * radius)} ${round(y + dy * radius)}`).join('L')}Z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
