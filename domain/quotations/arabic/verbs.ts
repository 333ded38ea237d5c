import { fold } from '@/domain/text/fold';
import { formsOf, type VerbForm } from './conjugation';
import { VERB_TABLE } from './verb-table';
import { OTHER_WORDS, WITH_CLAUSE_ONLY } from './verbs-or-words';

/** What a verb takes besides a clause; the table tells of each. */
export type Frame = 'say' | 'object' | 'describe' | 'blame' | 'burden' | 'ask' | 'tell' | 'advise' | 'beg' | 'feel';

export interface Verb {
  perfect: string;
  /** `say`: clauses and words in marks. The others take these as well. */
  frames: ReadonlySet<Frame>;
  /** Folded prepositions that may link it to what is said. */
  links: ReadonlySet<string>;
}

const LETTER_LINKS: Record<string, string> = { ب: 'ب', ل: 'ل' };

export interface VerbMatch {
  verb: Verb;
  form: VerbForm;
  /** It is another word at least as often: it reports only with a clause or marks right after its subject. */
  weak: boolean;
}

interface Lexicon {
  verbs: Map<string, VerbMatch[]>;
  participles: Map<string, { verb: Verb; gender: 'm' | 'f'; number: 's' | 'p' }>;
}

let lexicon: Lexicon | null = null;

/** Every form of the reporting verbs and of their participles. */
export function reportingVerbs(): Lexicon {
  lexicon ??= build();
  return lexicon;
}

function build(): Lexicon {
  const verbs = new Map<string, VerbMatch[]>();
  const participles: Lexicon['participles'] = new Map();
  for (const line of VERB_TABLE.trim().split('\n')) {
    const [perfect, imperfect, frames, links, participle] = line.split(' ') as [
      string,
      string,
      string,
      string,
      string?,
    ];
    const verb: Verb = {
      perfect,
      frames: new Set(['say', ...((frames === '-' ? [] : frames.split(',')) as Frame[])]),
      links: new Set(links === '-' ? [] : links.split(',').map((link) => LETTER_LINKS[link] ?? fold(link))),
    };
    for (const [folded, form] of formsOf(perfect, imperfect)) {
      const weak = WITH_CLAUSE_ONLY.has(folded);
      if (OTHER_WORDS.has(folded) && !weak) continue;
      const known = verbs.get(folded);
      if (known === undefined) verbs.set(folded, [{ verb, form, weak }]);
      else known.push({ verb, form, weak });
    }
    if (participle === '-' || participle === 'لافت') continue;
    const stem = fold(participle ?? `م${imperfect.slice(1)}`);
    for (const [ending, gender, number] of [
      ['ا', 'm', 's'],
      ['ه', 'f', 's'],
      ['ين', 'm', 'p'],
      ['ات', 'f', 'p'],
    ] as const) {
      participles.set(ending === 'ين' && stem.endsWith('ي') ? `${stem}ن` : stem + ending, { verb, gender, number });
    }
  }
  return { verbs, participles };
}
