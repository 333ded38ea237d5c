import type { AnalystFile, OutletFile, PerspectiveFile, TopicFile } from '../import/format';
import { seededRandom } from '../random';
import { normal, pick, type Random, weighted, wholeBetween, zipfWeights } from './draws';

/** What every slug of generated data begins with: by it people and `mawqif generate` itself tell it from real data. */
export const SYNTHETIC = 'synthetic-';

export const MONTHS = 60;

// Far behind the ranks that a corpus gives its own sides, which no two may share.
const FIRST_ORDER = 97;
const FIRST_YEAR = 2021;
const OUTLETS = 40;
const ANALYSTS = 120;

// The world is the same for every seed and size, so that only articles and claims grow, and so that data of several
// seeds can stand in one database.
const WORLD_SEED = 20_260_101;

const PERSPECTIVES = [
  ['north', 'جانب الشمال الاصطناعي', 'Synthetic North', 0.4],
  ['south', 'جانب الجنوب الاصطناعي', 'Synthetic South', 0.3],
  ['east', 'جانب الشرق الاصطناعي', 'Synthetic East', 0.2],
  ['west', 'جانب الغرب الاصطناعي', 'Synthetic West', 0.1],
] as const;

const QUESTIONS = [
  ['المياه', 'water', 'تقاسم مياه النهر', 'sharing the river'],
  ['الحدود', 'borders', 'فتح المعابر', 'opening the crossings'],
  ['العملة', 'currency', 'العملة الموحدة', 'the single currency'],
  ['الطاقة', 'energy', 'خط الأنابيب الجديد', 'the new pipeline'],
  ['التجارة', 'trade', 'إلغاء الرسوم', 'lifting the tariffs'],
  ['الهدنة', 'truce', 'تمديد الهدنة', 'prolonging the truce'],
  ['الانتخابات', 'elections', 'تأجيل الاقتراع', 'postponing the vote'],
  ['التعليم', 'schooling', 'المناهج المشتركة', 'shared curricula'],
  ['الصحة', 'health', 'التأمين الشامل', 'insurance for all'],
  ['الهجرة', 'migration', 'حرية التنقل', 'freedom of movement'],
  ['القمح', 'wheat', 'مخزون القمح المشترك', 'a common store of wheat'],
  ['الموانئ', 'ports', 'إدارة الموانئ', 'the running of the ports'],
  ['الدستور', 'constitution', 'تعديل الدستور', 'amending the constitution'],
  ['الجيش', 'army', 'خفض عدد الجنود', 'a smaller army'],
  ['الصحافة', 'press', 'قانون الصحافة', 'the press law'],
  ['الضرائب', 'taxes', 'الضريبة على الثروة', 'the wealth tax'],
  ['الدين', 'debt', 'إعادة جدولة الديون', 'rescheduling the debts'],
  ['الكهرباء', 'electricity', 'الربط الكهربائي', 'linking the grids'],
  ['المناخ', 'climate', 'سقف الانبعاثات', 'a cap on emissions'],
  ['السكك', 'railways', 'سكة الحديد العابرة', 'the through railway'],
  ['اللغة', 'language', 'اللغة الثانية', 'the second language'],
  ['المعادن', 'minerals', 'مناجم الجبل', 'the mountain mines'],
  ['السدود', 'dams', 'السد الكبير', 'the great dam'],
  ['الإسكان', 'housing', 'تثبيت الإيجارات', 'a freeze on rents'],
  ['التحالف', 'alliance', 'الانضمام إلى الحلف', 'joining the alliance'],
  ['الوساطة', 'mediation', 'دور الوسيط', 'the part of a mediator'],
  ['الفضاء', 'space', 'قاعدة الإطلاق', 'the launch site'],
  ['السياحة', 'tourism', 'إلغاء التأشيرات', 'an end to visas'],
  ['المتاحف', 'museums', 'إعادة الآثار', 'the return of antiquities'],
  ['الأرشيف', 'archives', 'فتح الأرشيف', 'opening the archives'],
] as const;

// Countries without newspapers, so that no real country is told to have published what was made up.
const COUNTRIES = ['AQ', 'BV', 'HM', 'TF', 'GS', 'UM', null];

const KINDS = weighted(['analyst', 'official', 'collective'] as const, [75, 18, 7]);
const KIND_WORDS = {
  analyst: ['محلل اصطناعي', 'Synthetic Analyst', 'محلل لا وجود له', 'Analyst who does not exist'],
  official: ['مسؤول اصطناعي', 'Synthetic Official', 'مسؤول لا وجود له', 'Official who does not exist'],
  collective: ['هيئة اصطناعية', 'Synthetic Body', 'هيئة لا وجود لها', 'Body that does not exist'],
} as const;

/** Somebody who is quoted, with the questions he or she speaks on, the most usual first. */
export type Speaker = { record: AnalystFile; side: number; beat: readonly number[] };

/** Who and what generated articles are about. Numbers in it are positions in its lists. */
export type World = {
  perspectives: readonly PerspectiveFile[];
  topics: readonly TopicFile[];
  outlets: readonly OutletFile[];
  speakers: readonly Speaker[];
  drawOutlet: (random: Random) => OutletFile;
  /** A topic as it comes up in this month, from 0. */
  drawTopic: (random: Random, month: number) => number;
  /** Somebody who speaks on the topic. */
  drawSpeaker: (random: Random, topic: number) => Speaker;
  drawMonth: (random: Random) => number;
  /** What the speaker thinks of the topic at a time from 0 (the beginning) to 1, around −2 … 2. */
  leaning: (speaker: Speaker, topic: number, time: number) => number;
};

/** The world that all generated data share: 4 sides, 30 topics, 40 outlets, 120 speakers, 60 months. */
export function syntheticWorld(): World {
  const random = seededRandom(WORLD_SEED);
  const outlets = Array.from({ length: OUTLETS }, (_, index) => outlet(random, index + 1));
  const speakers = Array.from({ length: ANALYSTS }, (_, index) => speaker(random, index + 1));
  const topics = QUESTIONS.map(topic);
  const numbers = topics.map((_, index) => index);

  const peaks = numbers.map(() => wholeBetween(random, 0, MONTHS - 1));
  const topicWeights = zipfWeights(topics.length, 0.8);
  const drawTopicIn = Array.from({ length: MONTHS }, (_, month) =>
    weighted(
      numbers,
      numbers.map((number) => topicWeights[number]! * (Math.abs(month - peaks[number]!) < 2 ? 5 : 1)),
    ),
  );

  const speakerWeights = zipfWeights(ANALYSTS, 1.05);
  const drawSpeakerOn = numbers.map((number) => {
    const able = speakers.map((_, index) => index).filter((index) => speakers[index]!.beat.includes(number));
    const weights = able.map((index) => speakerWeights[index]! / (1 + speakers[index]!.beat.indexOf(number)));
    return weighted(
      able.map((index) => speakers[index]!),
      weights,
    );
  });

  // News has events: some months have three times as many articles as their neighbours.
  const monthWeights = Array.from({ length: MONTHS }, (_, month) => (1 + month / MONTHS) * (0.8 + 0.4 * random()));
  for (const month of [7, 19, 33, 34, 51]) monthWeights[month]! *= 3;

  const sides = PERSPECTIVES.map(() =>
    numbers.map(() => ({ start: 3.4 * random() - 1.7, drift: 0.7 * normal(random) })),
  );
  const own = new Map(speakers.map((one) => [one, numbers.map(() => 0.5 * normal(random))]));

  return {
    perspectives: PERSPECTIVES.map(([slug, ar, en], index) => ({
      slug: `${SYNTHETIC}${slug}`,
      name: { ar, en },
      order: FIRST_ORDER + index,
    })),
    topics,
    outlets,
    speakers,
    drawOutlet: weighted(outlets, zipfWeights(OUTLETS, 0.9)),
    drawTopic: (draws, month) => drawTopicIn[month]!(draws),
    drawSpeaker: (draws, number) => drawSpeakerOn[number]!(draws),
    drawMonth: weighted(
      monthWeights.map((_, month) => month),
      monthWeights,
    ),
    leaning: (one, number, time) => {
      const { start, drift } = sides[one.side]![number]!;
      return start + drift * time + own.get(one)![number]!;
    },
  };
}

/** The month's name as dates begin: "2021-01" for 0. */
export function monthName(month: number): string {
  return `${FIRST_YEAR + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

function outlet(random: Random, number: number): OutletFile {
  return {
    slug: `${SYNTHETIC}daily-${number}`,
    name: { ar: `صحيفة اصطناعية ${number}`, en: `Synthetic Daily ${number}` },
    country: pick(random, COUNTRIES),
    homepage: `https://daily-${number}.synthetic.example`,
  };
}

function speaker(random: Random, number: number): Speaker {
  const kind = KINDS(random);
  const [ar, en, roleAr, roleEn] = KIND_WORDS[kind];
  const side = weighted(
    PERSPECTIVES.map((_, index) => index),
    PERSPECTIVES.map(([, , , share]) => share),
  )(random);
  const size = wholeBetween(random, 3, 12);
  const drawTopic = weighted(
    QUESTIONS.map((_, index) => index),
    zipfWeights(QUESTIONS.length, 0.5),
  );
  const beat = new Set<number>();
  while (beat.size < size) beat.add(drawTopic(random));
  return {
    record: {
      slug: `${SYNTHETIC}${kind}-${number}`,
      name: { ar: `${ar} ${number}`, en: `${en} ${number}` },
      aliases: [],
      role: { ar: roleAr, en: roleEn },
      kind,
      perspective: `${SYNTHETIC}${PERSPECTIVES[side]![0]}`,
      wikidata: null,
    },
    side,
    beat: [...beat],
  };
}

function topic([ar, en, subjectAr, subjectEn]: (typeof QUESTIONS)[number]): TopicFile {
  return {
    slug: `${SYNTHETIC}${en}`,
    title: { ar: `قضية اصطناعية: ${ar}`, en: `Synthetic question: ${en}` },
    proposition: {
      ar: `ما يقال في هذا العالم الاصطناعي عن ${subjectAr} يصب في مصلحة الجميع.`,
      en: `In this synthetic world, ${subjectEn} would be good for everybody.`,
    },
  };
}
