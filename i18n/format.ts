import { remembering } from './remembering';
import type { Locale } from './routing';

/** How exactly a date is known. */
export type Precision = 'DAY' | 'MONTH';

/** Every date and number of the interface goes through one of these: one per language. */
export type Format = {
  /** A date, to the day, or to the month where only the month is known: "9 November 2023", "November 2023". */
  date(date: string, precision?: Precision): string;
  /** A moment, to the minute: "26 November 2026, 19:24 UTC". */
  moment(moment: string): string;
  /** "2023". */
  year(date: string): string;
  /** A stance or a mean of stances with its sign and a real minus: "+1.3", "−0.6", "0.0". */
  stance(value: number, digits?: number): string;
  /** A plain number with this many decimals, with a real minus. */
  decimal(value: number, digits?: number): string;
  /** A share from 0 to 1 as a whole percentage: "45%". */
  percent(share: number): string;
  /** A whole number, grouped by thousands. */
  count(value: number): string;
  /** The name of a language by its ISO 639 code; the code itself where it has none. */
  language(code: string): string;
  /** The name of a country by its ISO 3166-1 alpha-2 code; the code itself where it has none. */
  region(code: string): string;
};

// Newsrooms that write for the whole Arab world print Western digits and these month names; plain "ar" leaves both to
// the version of ICU at hand.
const TAG: Record<Locale, string> = { ar: 'ar-u-nu-latn-ca-gregory', en: 'en-GB' };
const NUMBER_TAG: Record<Locale, string> = { ar: 'en', en: 'en' };

const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const POP_ISOLATE = '\u2069';

/** Signs and percent marks jump to the wrong side of a number in right-to-left text unless the number is isolated. */
function isolated(locale: Locale, text: string): string {
  return locale === 'ar' ? `${LEFT_TO_RIGHT_ISOLATE}${text}${POP_ISOLATE}` : text;
}

function build(locale: Locale): Format {
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(TAG[locale], { timeZone: 'UTC', ...options });
    return remembering((date: string) => format.format(new Date(`${date}T00:00:00Z`)));
  };
  const day = dates({ day: 'numeric', month: 'long', year: 'numeric' });
  const month = dates({ month: 'long', year: 'numeric' });
  const minute = new Intl.DateTimeFormat(TAG[locale], {
    timeZone: 'UTC',
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  const numbers = new Intl.NumberFormat(NUMBER_TAG[locale]);
  // A map has one place for 0 and −0, which ICU writes differently.
  const count = remembering((value: number) => numbers.format(value === 0 ? 0 : value));
  const languages = new Intl.DisplayNames(TAG[locale], { type: 'language' });
  const regions = new Intl.DisplayNames(TAG[locale], { type: 'region' });

  const decimal = (value: number, digits = 1) => {
    const size = Math.abs(value).toFixed(digits);
    return value < 0 && Number(size) !== 0 ? `−${size}` : size;
  };

  return {
    date: (date, precision = 'DAY') => (precision === 'MONTH' ? month(date) : day(date)),
    moment: (moment) => `${minute.format(new Date(moment))} ${isolated(locale, 'UTC')}`,
    year: (date) => date.slice(0, 4),
    stance: (value, digits = 1) => {
      const size = decimal(value, digits);
      return isolated(locale, Number(value.toFixed(digits)) > 0 ? `+${size}` : size);
    },
    decimal: (value, digits) => isolated(locale, decimal(value, digits)),
    percent: (share) => isolated(locale, `${roundHalfToEven(share * 100)}%`),
    count,
    language: (code) => languages.of(code) ?? code,
    region: (code) => (/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code),
  };
}

/** So that the halves of a whole, such as 62.5 and 37.5, still add up to it. */
function roundHalfToEven(value: number): number {
  const below = Math.floor(value);
  if (Math.abs(value - below - 0.5) > 1e-9) return Math.round(value);
  return below % 2 === 0 ? below : below + 1;
}

const formats: Record<Locale, Format> = { ar: build('ar'), en: build('en') };

/** The formatter of a language. */
export function formatFor(locale: Locale): Format {
  return formats[locale];
}
