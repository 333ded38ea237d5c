import type { Page } from '@playwright/test';

/**
 * Texts of the interface that are not in Arabic.
 * @param data selects what people entered, where it stands in no language's name.
 */
export function strays(page: Page, data = 'code'): Promise<string[]> {
  return page.evaluate((given) => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!;
      // What is marked as another language, or is code or a formula, is meant to be there.
      if (element.closest(`script, style, noscript, code, pre, math, [lang]:not([lang^="ar"]), ${given}`)) continue;
      // A citation holds the claim's address, a format keeps its name, and a name within a text is isolated, as a formula's symbols are.
      const text = (node.textContent ?? '').replaceAll(
        /https?:\/\/\S+|BibTeX|CSV|JSON Lines|[\u2066\u2068][^\u2069]*\u2069|\u200e[^\u200e]*\u200e/g,
        '',
      );
      if (/[A-Za-z]{3,}/.test(text)) found.push(node.textContent!.trim().slice(0, 80));
    }
    return found;
  }, data);
}
