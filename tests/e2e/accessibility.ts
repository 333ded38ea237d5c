import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds wrong with a page, as "rule: elements".
 * @param rules those to try; all where none is named.
 */
export async function violations(page: Page, rules: string[] = []): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    // Of what is right, nothing is written down: that takes longer than finding out.
    .options({ resultTypes: ['violations'] })
    // No page has frames of other hosts, for whose results axe would open a page of its own.
    .setLegacyMode(true);
  const found = await (rules.length > 0 ? axe.withRules(rules) : axe).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
