import { expect, it } from 'vitest';
import { findQuotations } from './find';

const said = (text: string, language: 'ar' | 'en') =>
  findQuotations(text, { language }).map(({ start, end, actor, type }) => [type, actor, text.slice(start, end)]);

it('takes the turns of an interview, with all of their paragraphs', () => {
  const ar =
    'استضافت المذيعة رولا شاهين في برنامجها الباحث عبد الحق الزموري.\n\nشاهين: كيف تفسرون العزوف؟\n\nالزموري: لم يعزف أحد. انتقلت السياسة إلى الشاشات.';
  expect(said(ar, 'ar')).toEqual([
    ['direct', 'رولا شاهين', 'كيف تفسرون العزوف'],
    ['direct', 'عبد الحق الزموري', 'لم يعزف أحد. انتقلت السياسة إلى الشاشات'],
  ]);
  const en =
    'Lena Brandt spoke to the economist Davit Kobakhidze.\nBrandt: Is it overvalued?\nKobakhidze: “Everybody knows it.”\n';
  expect(said(en, 'en')).toEqual([
    ['direct', 'Lena Brandt', 'Is it overvalued'],
    ['direct', 'Davit Kobakhidze', 'Everybody knows it'],
  ]);
});

it('takes labels that come again, of people the text names nowhere else', () => {
  expect(
    said('المذيع: هل انتهت؟\nالضيف: لا.\nالمذيع: ومتى تنتهي؟\nالضيف: غدا.', 'ar').map(([, actor]) => actor),
  ).toEqual(['المذيع', 'الضيف', 'المذيع', 'الضيف']);
});

it('takes no list for a dialogue', () => {
  expect(said('Opening hours: nine to five.\nPrice: four euros.\nAddress: Mill Road.', 'en')).toEqual([]);
  expect(said('وصل الوزير سامي الخطيب أمس.\nالمكان: قاعة المدينة.\nالزمان: مساء الأحد.', 'ar')).toEqual([]);
});
