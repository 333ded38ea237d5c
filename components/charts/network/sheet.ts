/** A sheet the network is drawn on, in its own units: `letters` is the size of names, `radius` that of the largest mark. */
export type Sheet = { width: number; height: number; letters: number; radius: number };

export type SheetKind = 'wide' | 'tall';

/** Wide for a desk's screen and for paper, tall for a phone's; higher the more there is to draw. */
export function sheetFor(kind: SheetKind, points: number): Sheet {
  return kind === 'wide'
    ? { width: 1100, height: Math.min(960, 260 + 12 * points), letters: 15, radius: 13 }
    : { width: 358, height: Math.min(1000, 240 + 12 * points), letters: 12, radius: 8 };
}
