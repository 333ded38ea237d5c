import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What depends on how things look and lie, whatever they are called. To find these out is half of the work. */
const LOOKS = ['color-contrast', 'link-in-text-block', 'target-size'];

/** What axe leaves out unless it is asked, and Lighthouse counts. */
const ALSO = ['label-content-name-mismatch', 'target-size'];

type Part = 'everything' | 'all but looks';

/**
 * What axe finds wrong with a page, as "rule: elements".
 * @param part what to look for: everything, or all but looks, where the same marks in the same colours and sizes are looked at on
 * another page or screen.
 */
export async function violations(page: Page, part: Part = 'everything'): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    // Of what is right, nothing is written down: that takes longer than finding out.
    .options({ resultTypes: ['violations'], ...asked(part) })
    // No page has frames of other hosts, for whose results axe would open a page of its own.
    .setLegacyMode(true);
  const found = await axe.analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

function asked(part: Part): Parameters<AxeBuilder['options']>[0] {
  const rules = (names: readonly string[], enabled: boolean) => names.map((name) => [name, { enabled }] as const);
  return {
    rules: Object.fromEntries([...rules(ALSO, true), ...(part === 'all but looks' ? rules(LOOKS, false) : [])]),
  };
}
