import type { Page } from '@playwright/test';

/**
 * By how many pixels a page is wider than its window; none where it does not scroll sideways. What is laid out only when it comes
 * into sight, and cut at its edges, is laid out for it.
 */
export function sidewaysOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('main *')) {
      if (getComputedStyle(element).contentVisibility === 'auto') element.style.contentVisibility = 'visible';
    }
    return document.documentElement.scrollWidth - window.innerWidth;
  });
}
