import { pageAddress } from '@/i18n/address';
import type { Locale } from '@/i18n/routing';
import { type Noun, recordPath } from '../_record/nouns';

export const PAGE_SIZE = 50;

export const ORDERS = ['NAME', 'USE'] as const;

/** Which records the address of a list asks for; pages count from 1. */
export type Question = { text: string; order: (typeof ORDERS)[number]; page: number };

/** Reads what an address asks for; what it cannot mean is passed over. */
export function readQuestion(query: Record<string, string | string[] | undefined>): Question {
  const one = (name: string) => [query[name]].flat()[0] ?? '';
  return {
    // More words are searched for by nobody.
    text: one('text').slice(0, 200),
    order: ORDERS.find((order) => order === one('order')) ?? 'NAME',
    page: /^[1-9]\d{0,4}$/.test(one('page')) ? Number(one('page')) : 1,
  };
}

/** The address of a list for a question; what is usual is left out. */
export function addressOf(locale: Locale, noun: Noun, { text, order, page }: Question): string {
  return pageAddress(locale, recordPath(noun), {
    text,
    order: order === 'NAME' ? undefined : order,
    page: page === 1 ? undefined : String(page),
  });
}
