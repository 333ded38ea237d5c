import { InputError } from '../errors';

/** A calendar day as text, `YYYY-MM-DD`: without a time of day, so without a time zone to get wrong. */
export type Day = string;

/** The day of a database date (which Prisma gives as midnight UTC). */
export function dayOf(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

/**
 * Checks that a text is a day that exists.
 * @throws InputError INVALID_VALUE naming `field`.
 */
export function readDay(text: string, field: string): Day {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  // Date reads 31 February as 2 or 3 March: only a text that comes back unchanged is a day of the calendar.
  // Years begin at 1: PostgreSQL knows no year 0.
  if (!date || Number.isNaN(date.getTime()) || dayOf(date) !== text || text < '0001') {
    throw new InputError('INVALID_VALUE', field, text, 'a day of the calendar, YYYY-MM-DD');
  }
  return text;
}

/** First and last day of a period; either may be open. */
export type Period = { from?: Day; to?: Day };

/**
 * Checks a filter's period.
 * @throws InputError INVALID_VALUE for a day that does not exist, INVALID_RANGE where `to` comes before `from`.
 */
export function readPeriod(filter: { from?: string | null; to?: string | null }, path: string): Period {
  const from = filter.from == null ? undefined : readDay(filter.from, `${path}.from`);
  const to = filter.to == null ? undefined : readDay(filter.to, `${path}.to`);
  if (from && to && to < from) {
    throw new InputError('INVALID_RANGE', `${path}.to`, to, `a day not before ${path}.from, ${from}`);
  }
  return { from, to };
}
