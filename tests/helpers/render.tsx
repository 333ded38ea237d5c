import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { vi } from 'vitest';
import type { Locale } from '@/i18n/routing';
import { inLanguage } from '@/i18n/words';

/** What the server sends for a component in one language, a missing message or argument failing the test. */
export function markup(locale: Locale, element: ReactElement): string {
  const complaints = vi.spyOn(console, 'error').mockImplementation((error) => {
    throw error;
  });
  try {
    return inLanguage(locale, () => renderToStaticMarkup(element));
  } finally {
    complaints.mockRestore();
  }
}
