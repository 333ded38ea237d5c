import { describe, expect, it } from 'vitest';
import { analystInput, formOf, mergeForms, sameForm } from './form';

const amal = {
  slug: 'amal',
  name: { ar: 'أمل', ru: 'Амаль' },
  role: {},
  aliases: ['Amal', 'A. Amal'],
  kind: 'OFFICIAL',
  perspective: 'north',
  wikidata: null,
};

describe('the form of a record', () => {
  it('sends back what it was given, texts in languages that it does not ask for included', () => {
    const { slug: _, ...others } = amal;
    expect(analystInput(formOf('analyst', amal))).toEqual({
      ...others,
      name: [
        { language: 'ar', text: 'أمل' },
        { language: 'ru', text: 'Амаль' },
      ],
      role: [],
    });
  });

  it('takes what is written without spaces and empty lines', () => {
    const form = { ...formOf('analyst', amal), aliases: '\n Amal \n\nA. Amal\n', wikidata: ' q42 ' };
    expect(analystInput(form)).toMatchObject({ aliases: ['Amal', 'A. Amal'], wikidata: 'Q42' });
    expect(sameForm({ ...form, wikidata: ' ' }, formOf('analyst', amal))).toBe(true);
  });

  it('is brought together with what somebody else saved, field by field', () => {
    const base = formOf('analyst', amal);
    const mine = { ...base, 'name.en': 'Amal', wikidata: 'Q1' };
    const theirs = { ...base, 'name.en': 'Amal Amal', kind: 'ANALYST' };
    const { form, taken, clashes } = mergeForms(base, mine, theirs);
    expect(form).toEqual({ ...base, 'name.en': 'Amal', wikidata: 'Q1', kind: 'ANALYST' });
    expect(taken).toEqual(['kind']);
    expect(clashes).toEqual([{ field: 'name.en', mine: 'Amal', theirs: 'Amal Amal' }]);
  });
});
