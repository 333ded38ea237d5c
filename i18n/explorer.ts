import ar from '@/messages/ar.json';
import en from '@/messages/en.json';
import type { Locale } from './routing';

/** The words of the explorer's page, which shows both languages at once and is no page of Next's. */
export const EXPLORER_WORDS: Record<Locale, (typeof en)['explorer']> = { ar: ar.explorer, en: en.explorer };
