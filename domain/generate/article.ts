import type { ArticleFile, ClaimFile } from '../import/format';
import { seededRandom } from '../random';
import { normal, pick, type Random, skewedBetween, weighted, wholeBetween } from './draws';
import { asSentence, context, heading, quotation, report, statement } from './sentences';
import type { Bilingual } from './words';
import { MONTHS, monthName, type Speaker, SYNTHETIC, type World } from './world';

const LANGUAGES = weighted(['ar', 'en', 'ru', 'fr', 'kk'] as const, [55, 20, 15, 6, 4]);
const SPEECH = weighted(['indirect', 'direct', 'mixed'] as const, [60, 25, 15]);
const KIND = weighted(['assessment', 'prediction', 'demand', 'fact'] as const, [50, 20, 15, 15]);

/** The most claims an article has. */
export const MOST_CLAIMS = 30;

/** How many Arabic words a text has: most a few hundred, some many more. */
const WORDS = { least: 150, most: 900, median: 240, deviation: 0.5 };

const RATIONALE: Record<number, readonly Bilingual[]> = {
  [-2]: [
    { ar: 'يرفض القضية صراحة وبلا تحفظ', en: 'Rejects the proposition outright' },
    { ar: 'ينفي أن يكون في ذلك نفع لأحد', en: 'Denies that it would be good for anybody' },
  ],
  [-1]: [
    { ar: 'يميل إلى رفض القضية من غير أن يقطع', en: 'Leans against the proposition without saying so outright' },
    { ar: 'يعدد الأضرار ويترك الباب مفتوحا', en: 'Lists the harm and leaves the door open' },
  ],
  0: [
    { ar: 'يذكر القضية ولا ينحاز', en: 'Mentions the question and takes no side' },
    { ar: 'يعرض ما للقضية وما عليها', en: 'Puts what speaks for it and against it' },
  ],
  1: [
    { ar: 'يميل إلى قبول القضية من غير أن يقطع', en: 'Leans towards the proposition without saying so outright' },
    { ar: 'يعدد المنافع ويذكر شروطا', en: 'Lists the benefits and names conditions' },
  ],
  2: [
    { ar: 'يقبل القضية صراحة وبلا تحفظ', en: 'Accepts the proposition outright' },
    { ar: 'يدعو إلى ذلك ويراه نفعا للجميع', en: 'Calls for it and sees it as good for everybody' },
  ],
};

/**
 * Article `number` of a seed, in the corpus' format. It depends on nothing but the world, the seed and its number, so
 * that fewer articles are the beginning of more.
 * @param mostClaims leave out claims past this number, so that the last article ends a wanted total.
 */
export function syntheticArticle(world: World, seed: number, number: number, mostClaims = MOST_CLAIMS): ArticleFile {
  const random = articleRandom(seed, number);
  const month = world.drawMonth(random);
  const outlet = world.drawOutlet(random);
  const topics = articleTopics(world, random, month);
  const claimCount = Math.min(mostClaims, skewedBetween(random, 1, MOST_CLAIMS, 6.4, 0.75));
  const speakers = articleSpeakers(world, random, topics[0]!, claimCount);
  const language = LANGUAGES(random);
  const title = heading(random);
  const titles = { ar: `نص اصطناعي: ${title.ar}`, en: `Synthetic text: ${title.en}` };
  const published = language === 'ar' ? titles.ar : language === 'en' ? titles.en : null;
  const name = `${seed}-${number}`;
  return {
    slug: `${SYNTHETIC}text-${name}`,
    outlet: outlet.slug,
    url: `${outlet.homepage}/${monthName(month).replace('-', '/')}/${name}`,
    title: published,
    titleEn: titles.en,
    titleAr: titles.ar,
    titleIsOurs: published === null,
    language,
    publishedAt: publishedAt(random, month),
    author: random() < 0.3 ? `Synthetic Author ${wholeBetween(random, 1, 300)}` : null,
    digest: digest(random, claimCount, (index) => {
      // Whoever is quoted first is quoted most.
      const speaker = speakers[Math.floor(speakers.length * random() ** 1.7)]!;
      return claim(world, random, { id: `${SYNTHETIC}${name}-${index}`, speaker, topics, month });
    }),
  };
}

type Claimed = { sentence: Bilingual; claim: Omit<ClaimFile, 'sourceParagraph'> };

function digest(random: Random, claimCount: number, claimAt: (index: number) => Claimed): ArticleFile['digest'] {
  const wanted = skewedBetween(random, WORDS.least, WORDS.most, WORDS.median, WORDS.deviation);
  const entries: ArticleFile['digest'] = [];
  let words = 0;
  let claims = 0;
  // Claims are spread over the text by what is left of both.
  while (words < wanted || claims < claimCount) {
    const sourceParagraph = 1 + Math.floor(entries.length / 3);
    const left = Math.max(1, (wanted - words) / 24);
    if (random() < (claimCount - claims) / left) {
      const { sentence, claim } = claimAt(++claims);
      entries.push({ ...sentence, claim: { ...claim, sourceParagraph } });
    } else if (entries.length > 5 && words < wanted - 60 && !('section' in entries.at(-1)!) && random() < 0.08) {
      entries.push({ section: heading(random) });
    } else {
      entries.push(context(random));
    }
    const last = entries.at(-1)!;
    words += wordCount('section' in last ? last.section.ar : last.ar);
  }
  return entries;
}

function claim(
  world: World,
  random: Random,
  { id, speaker, topics, month }: { id: string; speaker: Speaker; topics: readonly number[]; month: number },
): Claimed {
  const stated = statement(random);
  const speech = SPEECH(random);
  const quoted = { name: speaker.record.name, feminine: speaker.record.kind === 'collective' };
  const able = topics.filter((topic) => speaker.beat.includes(topic));
  const first = able[Math.floor(able.length * random() ** 1.5)]!;
  const second = random() < 0.15 ? pick(random, speaker.beat) : first;
  return {
    sentence: speech === 'direct' ? quotation(quoted, stated) : report(random, quoted, stated),
    claim: {
      id,
      speaker: speaker.record.slug,
      speech,
      kind: KIND(random),
      text: asSentence(stated),
      stances: [...new Set([first, second])].map((topic) => {
        const leaning = world.leaning(speaker, topic, month / MONTHS) + 0.75 * normal(random);
        const value = Math.min(2, Math.max(-2, Math.round(leaning))) + 0;
        const reason = pick(random, RATIONALE[value]!);
        return {
          topic: world.topics[topic]!.slug,
          value,
          mixed: value === 0 && random() < 0.25,
          rationale: { ar: `${reason.ar}.`, en: `${reason.en}.` },
        };
      }),
    },
  };
}

function articleTopics(world: World, random: Random, month: number): number[] {
  const topics = new Set([world.drawTopic(random, month)]);
  for (let more = wholeBetween(random, 0, 3); more > 0; more--) topics.add(world.drawTopic(random, month));
  return [...topics];
}

/** All of them speak on the article's first topic. */
function articleSpeakers(world: World, random: Random, topic: number, claimCount: number): Speaker[] {
  const wanted = Math.max(1, Math.round(Math.sqrt(claimCount) * (0.5 + 0.7 * random())));
  const speakers = new Set<Speaker>();
  // Drawn again rather than without end: few may speak on a topic.
  for (let draws = 0; speakers.size < wanted && draws < 4 * wanted; draws++) {
    speakers.add(world.drawSpeaker(random, topic));
  }
  return [...speakers];
}

function publishedAt(random: Random, month: number): string {
  const name = monthName(month);
  return random() < 0.1 ? name : `${name}-${String(wholeBetween(random, 1, 28)).padStart(2, '0')}`;
}

/** A source of its own for each article, far from that of its neighbours. */
function articleRandom(seed: number, number: number) {
  const mixed = seededRandom(seed ^ Math.imul(number, 0x9e3779b1));
  mixed();
  return seededRandom(mixed() * 2 ** 32);
}

function wordCount(text: string): number {
  return text.split(' ').length;
}
