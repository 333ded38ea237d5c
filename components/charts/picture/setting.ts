import type { useTranslations } from 'next-intl';
import type { Format } from '@/i18n/format';
import type { Locale } from '@/i18n/routing';
import type { Direction, LocalizedText } from '../text';

/** What a picture is set in: the words of one language, its direction, and a measure of its letters. */
export type PictureSetting = {
  locale: Locale;
  direction: Direction;
  charts: ReturnType<typeof useTranslations<'charts'>>;
  counts: ReturnType<typeof useTranslations<'counts'>>;
  format: Format;
  measure: Measure;
};

/** How letters are set. Sizes are pixels of a picture `WIDTH` wide. */
export type TextStyle = { size: number; weight: 400 | 600 };

/** The width of a line of text in pixels. */
export type Measure = (text: string, style: TextStyle) => number;

/** What a picture says besides its data. */
export type PictureHead = {
  title: string;
  /** What the data was narrowed to, in words; none where all of it is drawn. */
  conditions: readonly LocalizedText[];
  /** Where the picture comes from, absolute. */
  address: string;
  /** First and last day of the data, `YYYY-MM-DD`. */
  dates: { from: string; to: string } | null;
};

/** What every picture is made with, whatever it shows. */
export type Paper = { setting: PictureSetting; head: PictureHead };

/** Every picture is this wide. */
export const WIDTH = 1200;
const MARGIN = 48;
/** What the margins leave for title, drawing and caption. */
export const INNER = WIDTH - 2 * MARGIN;
export const LEFT = MARGIN;
