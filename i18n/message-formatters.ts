import { _createCache, _createIntlFormatters, type createTranslator } from 'next-intl';
import { formatFor } from './format';
import { remembering } from './remembering';
import type { Locale } from './routing';

type Formatters = NonNullable<Parameters<typeof createTranslator>[0]['_formatters']>;

/**
 * What messages write numbers and choose plurals with. Numbers are those of every other text, in the same digits whatever version
 * of ICU is at hand. next-intl's own formatters are found by a key of JSON for every number and plural, and write each
 * number anew: a tenth of the time of a page with many.
 */
export function messageFormatters(locale: Locale): Formatters {
  const own = _createIntlFormatters(_createCache());
  const numbers = { format: formatFor(locale).count } as Intl.NumberFormat;
  const plurals = { cardinal: pluralsOf(locale, 'cardinal'), ordinal: pluralsOf(locale, 'ordinal') };
  return {
    ...own,
    getNumberFormat: (tag, options) => (options ? own.getNumberFormat(tag, options) : numbers),
    getPluralRules: (_tag, { type = 'cardinal' } = {}) => plurals[type],
  };
}

function pluralsOf(locale: Locale, type: Intl.PluralRuleType): Intl.PluralRules {
  const rules = new Intl.PluralRules(locale, { type });
  return { select: remembering((value: number) => rules.select(value)) } as Intl.PluralRules;
}
