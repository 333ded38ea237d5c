import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const COLOURS = ['color-contrast'];

/**
 * What axe finds wrong with a page, as "rule: elements".
 * @param part what to look for: everything; the colours only, which is most of the work; or all but these, where the same marks in
 * the same colours are looked at on another page or screen.
 */
export async function violations(
  page: Page,
  part: 'everything' | 'colours' | 'all but colours' = 'everything',
): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    // Of what is right, nothing is written down: that takes longer than finding out.
    .options({ resultTypes: ['violations'] })
    // No page has frames of other hosts, for whose results axe would open a page of its own.
    .setLegacyMode(true);
  if (part === 'colours') axe.withRules(COLOURS);
  if (part === 'all but colours') axe.disableRules(COLOURS);
  const found = await axe.analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
