import { TABLE } from './verb-table';

/** What a verb takes: see the table. */
export type Frame = 'clause' | 'bare' | 'object' | 'describe' | 'ask' | 'infinitive' | 'tell' | 'marks' | 'blame';

export interface Verb {
  base: string;
  frames: ReadonlySet<Frame>;
  /** Not to do it is to hold what is said: deny, rule out. */
  held: boolean;
  /** Word after the verb that belongs to it: went on, shot back, points out. */
  particle: string | null;
}

export type VerbFormKind = 'base' | 's' | 'past' | 'ing' | 'participle';

export interface VerbMatch {
  verb: Verb;
  form: VerbFormKind;
}

const FRAMES: Record<string, Frame> = {
  c: 'clause',
  b: 'bare',
  o: 'object',
  d: 'describe',
  a: 'ask',
  w: 'ask',
  i: 'infinitive',
  t: 'tell',
  m: 'marks',
  x: 'blame',
};

function forms(base: string, past: string, participle: string): [string, VerbFormKind][] {
  const silent = base.endsWith('e') && !base.endsWith('ee');
  return [
    [base, 'base'],
    [/(?:s|x|z|ch|sh|o)$/u.test(base) ? `${base}es` : `${base.replace(/([^aeiou])y$/u, '$1ie')}s`, 's'],
    [past, 'past'],
    [participle, 'participle'],
    [doubled(base) ? `${base}${base.at(-1)}ing` : `${silent ? base.slice(0, -1) : base}ing`, 'ing'],
  ];
}

const DOUBLED = new Set(
  'admit refer infer rebut beg put sum brag jot hit cut confer snap nod sob tip dub text grin quip begin shrug'.split(
    ' ',
  ),
);

const doubled = (base: string) => DOUBLED.has(base) && base !== 'text';

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ied`;
  return doubled(base) ? `${base}${base.at(-1)}ed` : `${base}ed`;
}

let lexicon: Map<string, VerbMatch[]> | null = null;

/** Every form of the reporting verbs; those with a particle stand under the form without it. */
export function reportingVerbs(): ReadonlyMap<string, VerbMatch[]> {
  if (lexicon !== null) return lexicon;
  lexicon = new Map();
  for (const line of TABLE.trim().split('\n')) {
    const [words, flags] = line.split(' ') as [string, string];
    const frames = new Set([...flags].flatMap((flag) => FRAMES[flag] ?? []));
    if (frames.size === 0) continue;
    const [stems, particle = null] = words.split('+') as [string, string?];
    const [base, past = regularPast(stems.split('/')[0]!), participle = past] = stems.split('/') as [
      string,
      string?,
      string?,
    ];
    const verb: Verb = { base, frames, held: flags.includes('!'), particle };
    for (const [form, kind] of forms(base, past, participle)) {
      const known = lexicon.get(form);
      if (known === undefined) lexicon.set(form, [{ verb, form: kind }]);
      else if (!known.some((one) => one.verb.particle === particle && one.verb.base === base))
        known.push({ verb, form: kind });
    }
  }
  return lexicon;
}
