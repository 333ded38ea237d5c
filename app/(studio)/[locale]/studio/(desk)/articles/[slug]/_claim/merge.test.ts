import { describe, expect, it } from 'vitest';
import { type ClaimForm, formOf, inputOf, newForm, problemsOf, withStance, withTopic } from './form';
import { merge, sameForm, take } from './merge';

const base: ClaimForm = {
  analyst: 'amal',
  speech: 'INDIRECT',
  kind: 'ASSESSMENT',
  paraphrase: { ar: 'الجسر ضروري.', en: 'The bridge is necessary.' },
  passages: { ar: { start: 4, end: 9, exact: 'الجسر' } },
  stances: [{ topic: 'bridge', value: 2, mixed: false, rationale: { ar: 'صراحة' } }],
  relations: [{ kind: 'SUPPORTS', to: 'bridge-2024.2' }],
};

describe('two versions of a claim', () => {
  it('are brought together where they changed different fields', () => {
    const mine = { ...base, paraphrase: { ...base.paraphrase, ar: 'لا بد من الجسر.' } };
    const theirs = withTopic({ ...base, kind: 'DEMAND', relations: [] }, 'toll');
    const { form, taken, clashes } = merge(base, mine, theirs);
    expect(clashes).toEqual([]);
    expect(taken.sort()).toEqual(['kind', 'relations.SUPPORTS.bridge-2024.2', 'stances.toll']);
    expect(sameForm(form, { ...theirs, paraphrase: mine.paraphrase })).toBe(true);
  });

  it('are told field by field where they clash, and each is chosen by itself', () => {
    const mine = withStance({ ...base, analyst: 'badr' }, 'bridge', { value: -1 });
    const theirs = withStance({ ...base, analyst: 'dana' }, 'bridge', null);
    const { form, clashes } = merge(base, mine, theirs);
    expect(form).toEqual({ ...mine, paraphrase: form.paraphrase });
    expect(clashes).toEqual([
      { field: 'analyst', mine: 'badr', theirs: 'dana' },
      { field: 'stances.bridge', mine: { value: -1, mixed: false, rationale: { ar: 'صراحة' } }, theirs: undefined },
    ]);
    const chosen = take(form, clashes.slice(1));
    expect([chosen.analyst, chosen.stances]).toEqual(['badr', []]);
  });

  it('do not clash where both changed the same to the same', () => {
    const both = { ...base, kind: 'FACT' as const };
    expect(merge(base, both, { ...both })).toMatchObject({ taken: [], clashes: [] });
  });
});

describe('a form', () => {
  it('takes what is between quotation marks for direct speech', () => {
    expect(newForm('ar', { start: 0, end: 5, exact: '«نعم»' }).speech).toBe('DIRECT');
    expect(newForm('ar', { start: 0, end: 3, exact: 'نعم' }).speech).toBe('INDIRECT');
  });

  it('says what it lacks', () => {
    const empty = newForm('ar', { start: 0, end: 3, exact: 'نعم' });
    expect(problemsOf(empty)).toEqual(['analyst', 'paraphrase']);
    expect(problemsOf(withTopic({ ...base, passages: {} }, 'toll'))).toEqual(['passage', 'stance']);
    expect(problemsOf(base)).toEqual([]);
  });

  it('is what the API takes, without texts that say nothing', () => {
    const input = inputOf({ ...base, paraphrase: { ar: 'نعم', en: '  ' } });
    expect(input.paraphrase).toEqual([{ language: 'ar', text: 'نعم' }]);
    expect(input.stances).toEqual([
      { topic: 'bridge', value: 2, mixed: false, rationale: [{ language: 'ar', text: 'صراحة' }] },
    ]);
  });

  it('comes back from what is stored as it was', () => {
    const stored = formOf({
      slug: 'bridge-2024.1',
      number: 1,
      version: 1,
      status: 'DRAFT',
      speech: base.speech,
      kind: base.kind,
      paraphrase: base.paraphrase,
      analyst: { slug: 'amal' } as never,
      passages: [{ language: 'ar', start: 4, end: 9, exact: 'الجسر' }],
      stances: [{ topic: { slug: 'bridge' } as never, value: 2, mixed: false, rationale: { ar: 'صراحة' } }],
      relations: [{ kind: 'SUPPORTS', to: 'bridge-2024.2' }],
    });
    expect(stored).toEqual(base);
  });
});
