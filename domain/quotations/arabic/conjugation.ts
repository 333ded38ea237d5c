import { fold } from '@/domain/text/fold';

/** What the form of a verb tells of its subject. */
export interface VerbForm {
  gender: 'm' | 'f';
  number: 's' | 'd' | 'p';
  aspect: 'perfect' | 'imperfect' | 'jussive';
  /** A pronoun as object is written together with it. */
  object: boolean;
}

const OBJECTS = ['ه', 'ها', 'هم', 'هما', 'هن', 'ني', 'نا', 'ك', 'كم'];

/**
 * The third-person forms of a verb, folded, from its perfect and imperfect (قال, يقول). First and second persons are
 * left out: nobody is quoted by "I say".
 */
export function* formsOf(perfect: string, imperfect: string): Generator<[string, VerbForm]> {
  for (const [form, gender, number, aspect, withObject] of [
    ...perfectForms(perfect),
    ...imperfectForms(imperfect, perfect),
  ]) {
    yield [fold(form), { gender, number, aspect, object: false }];
    if (withObject === null) continue;
    for (const object of OBJECTS) yield [fold(withObject + object), { gender, number, aspect, object: true }];
  }
}

type Row = readonly [
  form: string,
  VerbForm['gender'],
  VerbForm['number'],
  VerbForm['aspect'],
  withObject: string | null,
];

function perfectForms(perfect: string): Row[] {
  const last = perfect.at(-1)!;
  const stem = perfect.slice(0, -1);
  // Verbs that end in a long vowel lose it before endings: نفى نفت نفوا, دعا دعت دعوا.
  if (last === 'ى' || last === 'ا') {
    return [
      [perfect, 'm', 's', 'perfect', `${stem}ا`],
      [`${stem}ت`, 'f', 's', 'perfect', `${stem}ت`],
      [`${stem}وا`, 'm', 'p', 'perfect', `${stem}و`],
      [`${stem}${last === 'ى' ? 'ي' : 'و'}ا`, 'm', 'd', 'perfect', null],
      [`${stem}تا`, 'f', 'd', 'perfect', null],
      [`${stem}ين`, 'f', 'p', 'perfect', null],
    ];
  }
  return [
    [perfect, 'm', 's', 'perfect', perfect],
    [`${perfect}ت`, 'f', 's', 'perfect', `${perfect}ت`],
    [`${perfect}وا`, 'm', 'p', 'perfect', `${perfect}و`],
    [`${perfect}ا`, 'm', 'd', 'perfect', null],
    [`${perfect}تا`, 'f', 'd', 'perfect', null],
    [`${isHollow(perfect) ? `${stem.slice(0, -1)}${last}` : perfect}ن`, 'f', 'p', 'perfect', null],
  ];
}

/** With a long vowel for its second root letter, which shortens before consonants: قال قلن, أشار أشرن. */
const isHollow = (perfect: string) =>
  perfect.length >= 3 && perfect.at(-2) === 'ا' && /^(?:.|أ.|است.|ا.ت)ا.$/u.test(perfect);

function imperfectForms(imperfect: string, perfect: string): Row[] {
  const base = imperfect.slice(1);
  const last = base.at(-1)!;
  const defective = /[ىيو]/u.test(last) && base.length > 1;
  const short = defective ? base.slice(0, -1) : base;
  const beforeObject = last === 'ى' ? `${short}ا` : base;
  const jussive = defective ? short : isHollow(perfect) ? base.slice(0, -2) + last : base;
  const dual = last === 'ى' ? `${short}ي` : base;
  return [
    [`ي${base}`, 'm', 's', 'imperfect', `ي${beforeObject}`],
    [`ت${base}`, 'f', 's', 'imperfect', `ت${beforeObject}`],
    [`ي${short}ون`, 'm', 'p', 'imperfect', `ي${short}ون`],
    [`ي${short}وا`, 'm', 'p', 'jussive', null],
    [`ي${dual}ان`, 'm', 'd', 'imperfect', null],
    [`ت${dual}ان`, 'f', 'd', 'imperfect', null],
    [`ي${dual}ا`, 'm', 'd', 'jussive', null],
    [`ي${defective ? base : jussive}ن`, 'f', 'p', 'imperfect', null],
    ...(jussive === base
      ? []
      : ([
          [`ي${jussive}`, 'm', 's', 'jussive', null],
          [`ت${jussive}`, 'f', 's', 'jussive', null],
        ] as Row[])),
  ];
}
