import { pageAddress } from '@/i18n/address';
import type { Locale } from '@/i18n/routing';

export const PAGE_SIZE = 25;

export const STATUSES = ['DRAFT', 'IN_REVIEW', 'REVIEWED', 'REJECTED'] as const;
export const ORDERS = ['BROUGHT', 'PUBLISHED'] as const;

/** Which articles the address of the list asks for; pages count from 1. */
export type Question = {
  text: string;
  status: (typeof STATUSES)[number] | null;
  order: (typeof ORDERS)[number];
  page: number;
};

/** The furthest page that is looked for. */
const LAST_PAGE = 100_000;

/** Reads what an address asks for; what it cannot mean is passed over. */
export function readQuestion(query: Record<string, string | string[] | undefined>): Question {
  const one = (name: string) => [query[name]].flat()[0] ?? '';
  const page = /^\d{1,6}$/.test(one('page')) ? Number(one('page')) : 1;
  return {
    // More words are searched for by nobody.
    text: one('text').slice(0, 200),
    status: STATUSES.find((status) => status === one('status')) ?? null,
    order: ORDERS.find((order) => order === one('order')) ?? 'BROUGHT',
    page: Math.min(Math.max(page, 1), LAST_PAGE),
  };
}

/** The address of the list for a question; what is usual is left out. */
export function addressOf(locale: Locale, { text, status, order, page }: Question): string {
  return pageAddress(locale, '/studio/articles', {
    text,
    status: status ?? undefined,
    order: order === 'BROUGHT' ? undefined : order,
    page: page === 1 ? undefined : String(page),
  });
}
