import type { ReactNode } from 'react';
import { writeMarkup } from './write';

/**
 * Content that nothing in the browser ever changes, written as one text: React then handles one element instead of
 * thousands. Around whole pages.
 */
export function Markup({ className, children }: { className?: string | undefined; children: ReactNode }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: every text in it was escaped as it was written.
  return <div className={className} dangerouslySetInnerHTML={{ __html: writeMarkup(children) }} />;
}
