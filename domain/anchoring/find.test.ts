import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePoints } from '../text/offsets';
import { passageAt } from '../text/passages';
import { likeness } from './approximate';
import { findPassage, searched } from './find';
import { folded } from './folded';

const ARTICLE = [
  'اجتمع المجلس أمس في العاصمة وبحث مشروع الجسر.',
  'قال الوزير إن الجسر سيُبنى هذا العام مهما كلّف الأمر، وإن المال موجود.',
  'أما المهندسة فترى أن البناء يحتاج إلى دراسة أطول قبل أن يبدأ العمل.',
  'وختم الوزير بأن الجسر سيبنى في موعده.',
].join('\n\n');

function passageOf(text: string, words: string, from = 0) {
  const at = text.indexOf(words, from);
  const points = codePoints(text);
  return passageAt(points, points.fromUtf16(at), points.fromUtf16(at + words.length));
}

function wordsFound(after: string, words: string, before = ARTICLE, from = 0) {
  const { sure } = findPassage(searched(after), passageOf(before, words, from), searched(before));
  return sure && codePoints(after).slice(sure.start, sure.end);
}

const QUOTE = 'الجسر سيُبنى هذا العام مهما كلّف الأمر';

describe('a passage of a corrected text', () => {
  it('is found where it was, and where its paragraph was moved', () => {
    expect(wordsFound(ARTICLE, QUOTE)).toBe(QUOTE);
    expect(wordsFound(`فقرة جديدة في البداية.\n\n${ARTICLE}`, QUOTE)).toBe(QUOTE);
    const [first, second, third, fourth] = ARTICLE.split('\n\n');
    expect(wordsFound([first, third, fourth, second].join('\n\n'), QUOTE)).toBe(QUOTE);
  });

  it('is found with tashkeel added or taken off, other forms of letters, spaces and tatweel', () => {
    const bare = 'الجسر سيبنى هذا العام مهما كلف الأمر';
    expect(wordsFound(ARTICLE.replace(QUOTE, bare), QUOTE)).toBe(bare);
    const marked = 'الجِسْر  سيُبنـــى هذا العامَ مهما كلّف الأمرُ';
    expect(wordsFound(ARTICLE.replace(QUOTE, marked), QUOTE)).toBe(marked.slice(0, -1));
  });

  it('is found where a word of it was corrected', () => {
    const almost = 'الجسر سيُبنى هذا العام مهما تكلّف الأمر';
    expect(wordsFound(ARTICLE.replace(QUOTE, almost), QUOTE)).toBe(almost);
    // Too much else for a rule: a person decides, who is shown the place.
    const other = ARTICLE.replace(QUOTE, 'الجسر سيُقام في السنة القادمة مهما كلّف الأمر');
    const unsure = findPassage(searched(other), passageOf(ARTICLE, QUOTE), searched(ARTICLE));
    expect(unsure).toMatchObject({ sure: null, candidates: [expect.anything()] });
  });

  it('takes no part of a word along', () => {
    const former = 'كتب المراسل وفي رأيه أن الجسر القديم يكفي المدينة سنوات طويلة كما قال.';
    const passage = 'وفي رأيه أن الجسر القديم يكفي المدينة سنوات طويلة';
    // What stands before it now ends with the letter that the passage began with.
    const after = former.replace('كتب المراسل وفي رأيه', 'نقل مراسل من موسكو');
    const { sure, candidates } = {
      candidates: [],
      ...findPassage(searched(after), passageOf(former, passage), searched(former)),
    };
    const [place] = sure ? [sure] : candidates;
    expect(codePoints(after).slice(place!.start, place!.end)).toBe('موسكو أن الجسر القديم يكفي المدينة سنوات طويلة');
    expect(wordsFound(former.replace('طويلة', 'طويلات'), passage, former)).toBe(passage.replace('طويلة', 'طويلات'));
    expect(wordsFound(former, 'الجسر القديم يكفي المدي', former)).toBe('الجسر القديم يكفي المدي');
  });

  it('is nowhere when it was deleted, though something alike is left', () => {
    const found = findPassage(
      searched(ARTICLE.replace(QUOTE, 'الأمر قيد البحث')),
      passageOf(ARTICLE, QUOTE),
      searched(ARTICLE),
    );
    expect(found.sure).toBeNull();
  });

  it('is not taken for its look-alike: what stands around tells them apart, and where it does not a person decides', () => {
    const twice = 'يقول الأول إن الجسر ضروري للمدينة كلها. ثم يتحدث آخرون. ويرد الثاني بأن الجسر ضروري للمدينة كلها.';
    const words = 'الجسر ضروري للمدينة كلها';
    const second = twice.lastIndexOf(words);
    const longer = `مقدمة أضيفت إلى النص. ${twice}`;
    const { sure } = findPassage(searched(longer), passageOf(twice, words, second), searched(twice));
    expect(sure?.start).toBe(codePoints(longer).fromUtf16(longer.lastIndexOf(words)));
    const alike = 'قالوا الجسر ضروري للمدينة كلها. '.repeat(3);
    expect(findPassage(searched(`${alike}${alike}`), passageOf(alike, words, 40), searched(alike)).sure).toBeNull();
    // The one it was is gone; the other must not take its place.
    const gone = twice.replace(`ويرد الثاني بأن ${words}`, 'ويصمت الثاني');
    expect(findPassage(searched(gone), passageOf(twice, words, second), searched(twice)).sure).toBeNull();
  });

  it('of a word or two is not moved to where the same words happen to stand', () => {
    const asked = 'سئل فأجاب: نعم، بلا شك.';
    const other = searched('نص آخر تماما. نعم، يقول أحدهم.');
    expect(findPassage(other, passageOf(asked, 'نعم'), searched(asked)).sure).toBeNull();
  });

  const word = fc.constantFrom(
    'الجسر',
    'المدينة',
    'قال',
    'الوزير',
    'ضروري',
    'سيبنى',
    'bridge',
    'the',
    '١٩٥٠',
    'إنّ',
    '🌍',
  );
  const text = fc.array(word, { minLength: 5, maxLength: 40 }).map((words) => words.join(' '));

  it('that is moved without a person has the same words, up to the floor', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), fc.integer({ min: 1, max: 30 }), (before, other, at, length) => {
        const points = codePoints(before);
        const start = at % (points.length - 1);
        const passage = passageAt(points, start, Math.min(points.length, start + length));
        const after = `${other} ${before.slice(0, at % before.length)}`.replace(
          /[\uD800-\uDBFF](?![\uDC00-\uDFFF])/g,
          '',
        );
        const { sure } = findPassage(searched(after), passage, searched(before));
        if (!sure) return;
        const words = codePoints(after).slice(sure.start, sure.end);
        // What surrounds words is none of them: of a single letter a space would be the half.
        const [now, then] = [words, passage.exact].map((one) => [...folded(one).characters.join('').trim()]);
        expect(likeness(now!, then!)).toBeGreaterThanOrEqual(0.8);
      }),
      { numRuns: 150 },
    );
  });

  /** People select whole letters: no passage begins between a letter and its marks. */
  const onLetter = (points: ReturnType<typeof codePoints>, at: number): number =>
    /^\p{M}/u.test(points.slice(at, at + 1)) ? onLetter(points, at + 1) : at;

  it('of a text that was not changed stands where it stood, or a person is asked', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 60 }), (before, at, length) => {
        const points = codePoints(before);
        const start = onLetter(points, at % (points.length - 1));
        if (start >= points.length) return;
        const passage = passageAt(points, start, Math.min(points.length, start + length));
        const { sure } = findPassage(searched(before), passage, searched(before));
        // But for spaces at its edges.
        if (sure) expect(points.slice(sure.start, sure.end).trim()).toBe(passage.exact.trim());
      }),
      { numRuns: 150 },
    );
  });
});
