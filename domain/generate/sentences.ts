import { pick, type Random, weighted, wholeBetween, zipfWeights } from './draws';
import {
  ADJECTIVES,
  type Bilingual,
  CIRCUMSTANCES,
  MODALS,
  NOUNS,
  type Noun,
  PLACE_COUNT,
  placeName,
  REPORTS,
  VERBS,
} from './words';

// Words are drawn by Zipf's law, as words of a language are, so that a search meets common, middling and rare ones.
const noun = weighted(NOUNS, zipfWeights(NOUNS.length, 0.8));
const adjective = weighted(ADJECTIVES, zipfWeights(ADJECTIVES.length, 0.7));
const verb = weighted(VERBS, zipfWeights(VERBS.length, 0.5));
const place = weighted(
  Array.from({ length: PLACE_COUNT }, (_, rank) => placeName(rank)),
  zipfWeights(PLACE_COUNT, 1),
);

/** Who a sentence quotes. */
export type Speaker = { name: Bilingual; feminine: boolean };

/** Something spoken of: a noun, mostly with an adjective. */
export function subject(random: Random): Noun {
  const base = noun(random);
  if (random() < 0.3) return { ...base, en: `the ${base.en}` };
  const quality = adjective(random);
  return { ...base, ar: `${base.ar} ${quality.ar}${base.feminine ? 'ة' : ''}`, en: `the ${quality.en} ${base.en}` };
}

/** A statement without its full stop: "the new agreement may weaken the border in Tarabansto in the coming years". */
export function statement(random: Random): Bilingual {
  const about = subject(random);
  const action = verb(random);
  const object = subject(random);
  const modal = random() < 0.4 ? pick(random, MODALS) : null;
  const actionAr = about.feminine ? `ت${action.ar.slice(1)}` : action.ar;
  const where = random() < 0.6 ? place(random) : null;
  const circumstance = pick(random, CIRCUMSTANCES);
  return joined([
    about,
    modal ? { ar: modal.ar, en: about.plural ? modal.en.replace('does', 'do') : modal.en } : null,
    { ar: actionAr, en: modal || about.plural ? action.en : action.third },
    object,
    where && { ar: `في ${where.ar}`, en: `in ${where.en}` },
    circumstance,
  ]);
}

/** A sentence that reports a statement of the speaker. */
export function report(random: Random, speaker: Speaker, stated: Bilingual): Bilingual {
  const saying = pick(random, REPORTS);
  const sayingAr = speaker.feminine ? `ت${saying.ar.slice(1)}` : saying.ar;
  const close = random() < 0.5 ? aside(random) : null;
  return {
    ar: `و${sayingAr.replace(' ', ` ${speaker.name.ar} `)} ${stated.ar}${close ? `، ${close.ar}` : ''}.`,
    en: `${speaker.name.en} ${saying.en} ${stated.en}${close ? `, ${close.en}` : ''}.`,
  };
}

/** A sentence that gives a speaker's statement in quotation marks. */
export function quotation(speaker: Speaker, stated: Bilingual): Bilingual {
  return {
    ar: `و${speaker.feminine ? 'قالت' : 'قال'} ${speaker.name.ar}: "${stated.ar}".`,
    en: `${speaker.name.en} said: "${capital(stated.en)}."`,
  };
}

const CONTEXT: readonly ((random: Random) => Bilingual)[] = [
  (random) => {
    const where = place(random);
    const about = subject(random);
    const when = pick(random, CIRCUMSTANCES);
    return {
      ar: `وشهدت ${where.ar} نقاشا واسعا حول ${about.ar} ${when.ar}.`,
      en: `${where.en} saw a broad debate on ${about.en} ${when.en}.`,
    };
  },
  (random) => {
    const about = subject(random);
    const where = place(random);
    const percent = wholeBetween(random, 11, 99);
    const grew = random() < 0.5;
    return {
      ar: `${grew ? 'وارتفع' : 'وتراجع'} حجم الإنفاق على ${about.ar} في ${where.ar} بنسبة ${percent} في المئة.`,
      en: `Spending on ${about.en} in ${where.en} ${grew ? 'rose' : 'fell'} by ${percent} percent.`,
    };
  },
  (random) => {
    const [host, guest] = [place(random), place(random)];
    const about = subject(random);
    const rounds = wholeBetween(random, 11, 60);
    const close = aside(random);
    return {
      ar: `وعقدت وفود من ${host.ar} و${guest.ar} ${rounds} جولة من المحادثات بشأن ${about.ar}، ${close.ar}.`,
      en: `Delegations of ${host.en} and ${guest.en} held ${rounds} rounds of talks on ${about.en}, ${close.en}.`,
    };
  },
  (random) => {
    const about = subject(random);
    const year = wholeBetween(random, 1950, 2020);
    const said = statement(random);
    return {
      ar: `ويعود الحديث عن ${about.ar} إلى عام ${year}، حين قيل إن ${said.ar}.`,
      en: `Talk of ${about.en} goes back to ${year}, when it was said that ${said.en}.`,
    };
  },
  (random) => {
    const where = place(random);
    const about = subject(random);
    const close = aside(random);
    return {
      ar: `ولم تعلق سلطات ${where.ar} على ما نشر عن ${about.ar} حتى الآن، ${close.ar}.`,
      en: `The authorities of ${where.en} have not commented on what was published about ${about.en}, ${close.en}.`,
    };
  },
  (random) => {
    const where = place(random);
    const said = statement(random);
    return {
      ar: `وتنقل الصحيفة عن سكان في ${where.ar} أن ${said.ar}.`,
      en: `The paper quotes residents of ${where.en} as saying that ${said.en}.`,
    };
  },
];

/** A sentence that nobody in particular is quoted with. */
export function context(random: Random): Bilingual {
  return pick(random, CONTEXT)(random);
}

/** A heading. */
export function heading(random: Random): Bilingual {
  const [first, second] = [subject(random), subject(random)];
  return { ar: `${first.ar} و${second.ar}`, en: `${capital(first.en)} and ${second.en}` };
}

/** A statement as a sentence of its own. */
export function asSentence(stated: Bilingual): Bilingual {
  return { ar: `${stated.ar}.`, en: `${capital(stated.en)}.` };
}

function aside(random: Random): Bilingual {
  const about = subject(random);
  const where = place(random);
  return pick(random, [
    { ar: `في وقت تتزايد فيه الأسئلة عن ${about.ar}`, en: `at a time of growing questions about ${about.en}` },
    { ar: `وسط حديث متجدد في ${where.ar} عن ${about.ar}`, en: `amid renewed talk of ${about.en} in ${where.en}` },
    { ar: `وهو ما يذكر بما جرى في ${where.ar}`, en: `which recalls what happened in ${where.en}` },
  ]);
}

function joined(parts: readonly (Bilingual | null)[]): Bilingual {
  const present = parts.filter((part) => part !== null);
  return { ar: present.map((part) => part.ar).join(' '), en: present.map((part) => part.en).join(' ') };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
