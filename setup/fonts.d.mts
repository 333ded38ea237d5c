/** Writes the faces that pages begin with to generated/fonts where what they are cut from or to has changed; tells whether it did. */
export function cutFonts(): Promise<boolean>;

/** What app/fonts.ts gives to next/font. */
export function declaredFaces(): Promise<readonly Face[]>;

/** The code points of a unicode-range: U+20,U+600-6FF. */
export function codePoints(range: string): number[];

type Face = {
  src: string | readonly { path: string; weight: string }[];
  variable: string;
  preload: boolean;
  weight?: string;
  declarations: readonly { prop: string; value: string }[];
};
