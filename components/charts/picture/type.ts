import type { PictureSetting, TextStyle } from './setting';

/** Arabic letters are smaller on the same body, as in app/globals.css. */
const ARABIC_SCALE = 1.07;
const SIZES = { title: 30, lead: 18, text: 17, small: 15, note: 14 } as const;
const BOLD: readonly (keyof typeof SIZES)[] = ['title'];

export type TextKind = keyof typeof SIZES;

/** How one kind of text is set in the picture's language. */
export function typeOf(setting: PictureSetting, kind: TextKind, weight?: TextStyle['weight']): TextStyle {
  const scale = setting.locale === 'ar' ? ARABIC_SCALE : 1;
  return { size: Math.round(SIZES[kind] * scale * 2) / 2, weight: weight ?? (BOLD.includes(kind) ? 600 : 400) };
}

/** From one line to the next. Arabic needs room above and below its letters for their marks. */
export function leading(setting: PictureSetting, { size }: TextStyle): number {
  return Math.round(size * (setting.locale === 'ar' ? 1.5 : 1.35));
}
