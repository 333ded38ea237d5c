import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analystMatcher, FLOOR, type KnownAnalyst } from './match';

const of = (...names: string[]): KnownAnalyst[] => [{ id: 'known', names }];
const matchAnalysts = (actor: string, known: readonly KnownAnalyst[]) => analystMatcher(known)(actor);
const reasonOf = (actor: string, ...names: string[]) => matchAnalysts(actor, of(...names))[0]?.reason ?? null;

describe('matching a speaker with known analysts', () => {
  it.each([
    ['Roland Bijamov', 'رولاند بيجاموف'],
    ['Roland Bijamov', 'Роланд Биджамов'],
    ['رولاند بيجاموف', 'Роланд Биджамов'],
    ['Vladimir Putin', 'فلاديمير بوتين'],
    ['Kassym-Jomart Tokayev', 'قاسم جومارت توكاييف'],
    ['Касым-Жомарт Токаев', 'قاسم جومارت توكاييف'],
    ['Joe Biden', 'جو بايدن'],
    ['Emmanuel Macron', 'إيمانويل ماكرون'],
    ['Fatima al-Zahrani', 'فاطمة الزهراني'],
    ['Omar Suleiman', 'عمر سليمان'],
    ['Mohammed Hassan', 'Muhammad Hasan'],
    ['Дмитрий Медведев', 'Dmitry Medvedev'],
  ])('%s and %s are one by their sound', (a, b) => {
    expect(reasonOf(a, b)).toBe('transliteration');
    expect(reasonOf(b, a)).toBe('transliteration');
  });

  it.each([
    ['Ahmed Hassan', 'أحمد حسين'],
    ['Ahmed Hussein', 'أحمد حسن'],
    ['Ivan Petrov', 'Иван Петренко'],
    ['Ivan Ivanov', 'Anna Ivanova'],
    ['Roland Bijamov', 'رومان بيجاموف'],
    ['John Smith', 'جون سميثسون'],
    ['Salim Karam', 'سالم كريم'],
    ['Maria Lopez', 'Mario Lopez'],
    ['Li', 'Lee'],
    ['', 'x'],
  ])('%s and %s are not', (a, b) => {
    expect(reasonOf(a, b)).toBeNull();
  });

  it.each([
    ['same-name', 'أحمد الخطيب', 'احمد الخطيب'],
    ['same-name', 'JOSÉ Álvarez', 'Jose Alvarez'],
    ['same-name', 'Al', 'AL'],
    ['other-order', 'Lovell, Ada', 'Ada Lovell'],
    ['name-within', 'Ada Lovell', 'Ada Maria Lovell'],
    ['name-within', 'محمد السوداني', 'محمد شياع السوداني'],
    ['initials', 'A. Lovell', 'Ada Lovell'],
    ['initials', 'A. M. Lovell', 'Ada Maria Lovell'],
    ['last-name', 'Lovell', 'Ada Lovell'],
    ['last-name', 'بيجاموف', 'Roland Bijamov'],
  ])('%s: %s, %s', (reason, a, b) => {
    expect(reasonOf(a, b)).toBe(reason);
  });

  it('gives the best of several names, and the likeliest analyst first', () => {
    const known = [
      { id: 'a', names: ['Ada Lovell'] },
      { id: 'b', names: ['آدا لوفيل', 'Ada King'] },
      { id: 'c', names: ['Somebody Else'] },
    ];
    expect(matchAnalysts('Ada King', known)).toEqual([{ id: 'b', name: 'Ada King', reason: 'same-name', score: 1 }]);
    expect(matchAnalysts('Lovell', known).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  const word = fc.oneof(
    fc.stringMatching(/^[A-Z][a-z]{1,8}$/),
    fc.stringMatching(/^[ابتجحدرسعفقلمني]{2,8}$/),
    fc.stringMatching(/^[А-Я][а-я]{1,8}$/),
  );
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

  it('knows every name as itself, never below the floor, with 1 only for the same name', () => {
    fc.assert(
      fc.property(name, fc.array(name, { minLength: 1, maxLength: 5 }), (own, others) => {
        const known = [own, ...others].map((one, index) => ({ id: String(index), names: [one] }));
        const matches = matchAnalysts(own, known);
        expect(matches.find(({ id }) => id === '0')).toMatchObject({ reason: 'same-name', score: 1 });
        for (const { score, reason } of matches) {
          expect(score).toBeGreaterThanOrEqual(FLOOR);
          expect(score).toBeLessThanOrEqual(1);
          expect(score === 1).toBe(reason === 'same-name');
        }
      }),
    );
  });

  it('says the same whichever of two names is known', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        const [one] = matchAnalysts(a, of(b));
        const [other] = matchAnalysts(b, of(a));
        expect(one?.reason).toBe(other?.reason);
        if (one !== undefined) expect(one.score).toBeCloseTo(other!.score, 1);
      }),
    );
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(Array.isArray(matchAnalysts(a, of(b)))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
