import { expect, it } from 'vitest';
import { findQuotations } from '../find';

// One sentence for each way in which a speaker or what is reported was missed: [sentence, content, speaker].
it.each([
  ['The envoy told reporters on a conference call that the road was safe.', 'the road was safe', 'The envoy'],
  ['The Ukrainian General Staff claimed the road was safe.', 'the road was safe', 'The Ukrainian General Staff'],
  ['Moscow says its forces hold two villages.', 'its forces hold two villages', 'Moscow'],
  ['The minister called on all sides to show restraint.', 'to show restraint', 'The minister'],
  ['According to the Russian daily Kommersant, the road was safe.', 'the road was safe', 'Kommersant'],
])('%s', (text, content, actor) => {
  const [quotation] = findQuotations(text, { language: 'en' });
  expect([text.slice(quotation!.start, quotation!.end), quotation!.actor]).toEqual([content, actor]);
});

it.each([['A banner reading “Bread First” hung there.'], ['It goes without saying that the heating was off.']])(
  'nothing is reported: %s',
  (text) => {
    expect(findQuotations(text, { language: 'en' })).toEqual([]);
  },
);
