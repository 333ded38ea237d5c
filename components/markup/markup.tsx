import type { ReactNode } from 'react';
import type { Locale } from '@/i18n/routing';
import { inLanguage } from '@/i18n/words';
import { type Part, putAside } from './aside';
import { writeMarkup } from './write';

/**
 * Content that nothing in the browser ever changes, written as one text: React then handles one element instead of
 * thousands, and none of its text where somebody puts the page together (docs/decisions/0116). Around whole pages.
 * @param part which part of a page it is; null where it may stand beside the page, as what Next shows in its place does.
 */
export function Markup({
  locale,
  part = 'content',
  className,
  children,
}: {
  locale: Locale;
  part?: Part | null;
  className?: string | undefined;
  children: ReactNode;
}) {
  const text = inLanguage(locale, () => writeMarkup(children));
  const html = part ? putAside(part, text) : text;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: every text in it was escaped as it was written.
  return <div className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
