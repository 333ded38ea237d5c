import type { Page } from '@playwright/test';

/** By how many pixels a page is wider than its window; none where it does not scroll sideways. */
export function sidewaysOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
