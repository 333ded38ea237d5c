import { expect, it } from 'vitest';
import { embedAddress, fileAddress } from './file-address';

it.each([
  ['/ar/figures/spectrum', '/ar/figures/spectrum/spectrum.csv', '/ar/figures/spectrum/embed'],
  ['/en/figures/topic?topic=a&x=1', '/en/figures/topic/topic.csv?topic=a&x=1', '/en/figures/topic/embed?topic=a&x=1'],
])('%s has files and a form to embed beneath it, under the same conditions', (page, file, embed) => {
  expect(fileAddress(page, 'csv')).toBe(file);
  expect(embedAddress(page)).toBe(embed);
});
