import { describe, expect, it } from 'vitest';
import { type ClaimForm, newForm } from '../_claim/form';
import { type Claim, type DeskState, isUnsaved, reduce } from './state';

const claim = (number: number, version = 1, text = 'نعم'): Claim => ({
  slug: `bridge-2024.${number}`,
  number,
  version,
  status: 'DRAFT',
  speech: 'DIRECT',
  kind: 'FACT',
  paraphrase: { ar: text },
  analyst: {
    slug: 'amal',
    kind: 'ANALYST',
    name: { text: 'أمل', language: 'ar', direction: 'RTL' },
    role: { text: 'مهندسة', language: 'ar', direction: 'RTL' },
    perspective: { slug: 'north', order: 1, name: { text: 'الشمال', language: 'ar', direction: 'RTL' } },
  },
  passages: [{ language: 'ar', start: 0, end: 3, exact: 'نعم' }],
  stances: [],
  relations: [],
});
const history = { undo: null, redo: null };
const start: DeskState = {
  claims: [claim(1), claim(3)],
  history,
  works: {},
  open: null,
  focused: null,
  conflict: null,
};
const form = newForm('ar', { start: 4, end: 6, exact: 'لا' });
const began = reduce(start, { type: 'began', work: { name: 'new-1', version: null, base: null, form } });
const open = (state: DeskState) => state.works[state.open ?? ''];

describe('work on claims', () => {
  it('becomes the claim that the server made, and is done with', () => {
    const made = reduce(began, { type: 'stored', name: 'new-1', claim: claim(2), sent: form, history });
    expect(made.claims.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect([made.works, made.open, made.focused]).toEqual([{}, null, 'bridge-2024.2']);
  });

  it('that went on while it was being saved stays unsaved', () => {
    const later = { ...form, analyst: 'badr' };
    const changed = reduce(began, { type: 'changed', form: later });
    const made = reduce(changed, { type: 'stored', name: 'new-1', claim: claim(2), sent: form, history });
    expect(open(made)).toMatchObject({ name: 'bridge-2024.2', version: 1, form: later });
    expect(isUnsaved(open(made)!)).toBe(true);
  });

  it('that changed nothing is no work', () => {
    const edited = reduce(start, { type: 'edited', name: 'bridge-2024.1' });
    expect(isUnsaved(open(edited)!)).toBe(false);
    expect(reduce(edited, { type: 'closed' }).works).toEqual({});
    expect(reduce(began, { type: 'closed' }).works).toHaveProperty('new-1');
  });

  it('goes with the claim that is taken out, and an undo brings the claim back', () => {
    const edited = reduce(start, { type: 'edited', name: 'bridge-2024.1' });
    const gone = reduce(edited, { type: 'stored', name: 'bridge-2024.1', claim: null, sent: null, history });
    expect([gone.claims.length, gone.works, gone.open]).toEqual([1, {}, null]);
    const back = reduce(gone, { type: 'arrived', claims: [claim(1)], gone: [], history });
    expect(back.claims.map(({ number }) => number)).toEqual([1, 3]);
  });
});

describe('a conflict', () => {
  const name = 'bridge-2024.1';
  const edited = reduce(start, { type: 'edited', name });
  const mine: ClaimForm = { ...open(edited)!.form, paraphrase: { ar: 'كلا' }, kind: 'DEMAND' };
  const changed = reduce(edited, { type: 'changed', form: mine });
  const other = { name, by: 'بدر', at: '2026-01-01T00:00:00Z' };

  it('is told field by field, and goes on from theirs with what was chosen', () => {
    const theirs = { ...claim(1, 4, 'ربما'), speech: 'MIXED' as const };
    const told = reduce(changed, { type: 'conflicted', theirs, ...other });
    expect(told.conflict?.merge?.clashes.map(({ field }) => field)).toEqual(['paraphrase.ar']);
    expect(told.conflict?.merge?.taken).toEqual(['speech']);
    const kept = open(reduce(told, { type: 'chosen', theirs: [] }));
    expect(kept).toMatchObject({ version: 4, form: { paraphrase: { ar: 'كلا' }, kind: 'DEMAND', speech: 'MIXED' } });
    const taken = open(reduce(told, { type: 'chosen', theirs: ['paraphrase.ar'] }));
    expect(taken).toMatchObject({ version: 4, form: { paraphrase: { ar: 'ربما' }, kind: 'DEMAND' } });
  });

  it('with one who took the claim out keeps the work, as a new claim', () => {
    const told = reduce(changed, { type: 'conflicted', theirs: null, ...other });
    expect([told.conflict?.merge, told.claims.length]).toEqual([null, 1]);
    expect(open(reduce(told, { type: 'chosen', theirs: [] }))).toMatchObject({ version: null, base: null, form: mine });
  });
});
