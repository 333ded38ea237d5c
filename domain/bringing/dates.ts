import { isDate } from '../import/format';

// Months as Arabic newspapers name them: the names of Egypt and the Gulf, of the Levant and Iraq, of the Maghreb.
const ARABIC_MONTHS: readonly (readonly string[])[] = [
  ['يناير', 'كانون الثاني', 'جانفي', 'ينار'],
  ['فبراير', 'شباط', 'فيفري', 'فبرار'],
  ['مارس', 'آذار', 'اذار', 'أذار'],
  ['أبريل', 'ابريل', 'إبريل', 'نيسان', 'أفريل', 'افريل'],
  ['مايو', 'أيار', 'ايار', 'ماي'],
  ['يونيو', 'يونيه', 'حزيران', 'جوان'],
  ['يوليو', 'يوليه', 'تموز', 'جويلية', 'يوليوز'],
  ['أغسطس', 'اغسطس', 'آب', 'أوت', 'غشت'],
  ['سبتمبر', 'أيلول', 'ايلول', 'شتنبر'],
  ['أكتوبر', 'اكتوبر', 'تشرين الأول', 'تشرين الاول'],
  ['نوفمبر', 'تشرين الثاني', 'نونبر'],
  ['ديسمبر', 'كانون الأول', 'كانون الاول', 'دجنبر'],
];
const OTHER_MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'января', 'январь'],
  ['february', 'feb', 'февраля', 'февраль'],
  ['march', 'mar', 'марта', 'март'],
  ['april', 'apr', 'апреля', 'апрель'],
  ['may', 'мая', 'май'],
  ['june', 'jun', 'июня', 'июнь'],
  ['july', 'jul', 'июля', 'июль'],
  ['august', 'aug', 'августа', 'август'],
  ['september', 'sept', 'sep', 'сентября', 'сентябрь'],
  ['october', 'oct', 'октября', 'октябрь'],
  ['november', 'nov', 'ноября', 'ноябрь'],
  ['december', 'dec', 'декабря', 'декабрь'],
];

const monthNumbers = new Map(
  [ARABIC_MONTHS, OTHER_MONTHS].flatMap((months) =>
    months.flatMap((names, at) => names.map((name) => [name, at + 1] as const)),
  ),
);
// The longest first: "تشرين الثاني" before anything that it begins with.
const NAMES = [...monthNumbers.keys()].sort((a, b) => b.length - a.length).join('|');
const letters = (pattern: string) => `(?<![\\p{L}\\p{M}])(?:${pattern})(?![\\p{L}\\p{M}])`;
// "نوفمبر/تشرين الثاني" names one month twice.
const MONTH = `(?<month>${letters(NAMES)})\\.?(?:\\s*[/(]\\s*${letters(NAMES)}\\)?)?`;
const DAY = '(?<![\\d:.])(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<year>[12]\\d{3})(?!\\d)';

const ISO = /(?<!\d)(?<year>[12]\d{3})-(?<month>\d\d)(?:-(?<day>\d\d))?(?!\d)/u;
const WRITTEN = [
  new RegExp(`${DAY}[\\s/]*(?:من\\s+|of\\s+)?${MONTH}[\\s,،/]*${YEAR}`, 'iu'),
  new RegExp(`${MONTH}\\s+${DAY}\\s*[,،]?\\s*${YEAR}`, 'iu'),
  new RegExp(`${MONTH}[\\s,،/]*${YEAR}`, 'iu'),
];
const NUMBERS = /(?<![\d/.:-])(?<first>\d{1,2})([/.-])(?<second>\d{1,2})\2(?<year>[12]\d{3})(?![\d/.-])/u;
const YEAR_FIRST = /(?<![\d/.:-])(?<year>[12]\d{3})([/.])(?<month>\d{1,2})\2(?<day>\d{1,2})(?![\d/.-])/u;

/**
 * The first date that a text states, as ISO 8601 ("2023-11-09T12:00+03:00"), in words of Arabic, English or Russian, or in
 * digits, Arabic-Indic ones included. Of digits alone the day stands first, unless it cannot. The day is the one that is
 * written, whatever its time zone: it is what readers saw.
 * @returns YYYY-MM-DD, or YYYY-MM where no day is stated; null where no date is.
 */
export function readDate(text: string): string | null {
  const plain = withWesternDigits(text).replace(/[\u0640\u064B-\u0652\p{Cf}]/gu, '');
  for (const pattern of [ISO, YEAR_FIRST]) {
    const { year, month, day } = pattern.exec(plain)?.groups ?? {};
    const date = dateOf(year, Number(month), day === undefined ? null : Number(day));
    if (date) return date;
  }
  for (const pattern of WRITTEN) {
    const { year, month, day } = pattern.exec(plain)?.groups ?? {};
    if (!month) continue;
    const date = dateOf(year, monthNumbers.get(month.toLowerCase())!, day === undefined ? null : Number(day));
    if (date) return date;
  }
  const { first, second, year } = NUMBERS.exec(plain)?.groups ?? {};
  return dateOf(year, Number(second), Number(first)) ?? dateOf(year, Number(first), Number(second));
}

/** Arabic-Indic and Persian digits as Western ones. */
function withWesternDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/gu, (digit) => String(digit.codePointAt(0)! & 0xf));
}

function dateOf(year: string | undefined, month: number, day: number | null): string | null {
  const two = (number: number) => String(number).padStart(2, '0');
  const date = `${year}-${two(month)}${day === null ? '' : `-${two(day)}`}`;
  return isDate(date) ? date : null;
}
