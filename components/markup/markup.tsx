import type { ReactNode } from 'react';
import { putAside } from './aside';
import { writeMarkup } from './write';

/**
 * Content that nothing in the browser ever changes, written as one text: React then handles one element instead of
 * thousands, and none of its text where somebody puts the page together (docs/decisions/0116). Around whole pages.
 */
export function Markup({ className, children }: { className?: string | undefined; children: ReactNode }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: every text in it was escaped as it was written.
  return <div className={className} dangerouslySetInnerHTML={{ __html: putAside(writeMarkup(children)) }} />;
}
