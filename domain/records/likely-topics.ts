import type { Database } from '../database';
import { fold } from '../text/fold';
import { type LocalizedTexts, localizedTexts } from '../text/localized';
import { stemsOf } from './stems';

/** Why two topics may ask the same; `opposite` where one says what the other denies, so that stances on them mean opposite things. */
export type TopicLikeness = 'same-title' | 'same-proposition' | 'alike-proposition' | 'alike-title' | 'opposite';

/** A topic that may ask the same as another; `score` to 1 is the share of what they say that both say. */
export type TopicMatch = { id: string; reason: TopicLikeness; score: number };

type Asked = { id: string; title: Text[]; proposition: Text[] };
type Text = { language: string; folded: string; stems: ReadonlySet<string>; denies: boolean };

/** Below this, texts have words in common by chance: of the demonstration's topics no two reach it. */
const ALIKE = 0.6;
/** More than these nobody looks through. */
const MOST = 5;

/** Other topics that may ask the same as this one, in any language that both have, the likeliest first; one statement. */
export async function likelySameTopics(db: Database, id: string): Promise<TopicMatch[]> {
  const topics = await db.topic.findMany({ select: { id: true, title: true, proposition: true } });
  const asked = topics.map(
    (one): Asked => ({
      id: one.id,
      title: textsOf(localizedTexts(one.title)),
      proposition: textsOf(localizedTexts(one.proposition)),
    }),
  );
  const own = asked.find((one) => one.id === id);
  if (!own) return [];
  const weight = rarity(asked);
  return asked
    .flatMap((other) => (other === own ? [] : (matchOf(own, other, weight) ?? [])))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, MOST);
}

function textsOf(texts: LocalizedTexts): Text[] {
  return Object.entries(texts).map(([language, text]) => {
    const folded = fold(text);
    return { language, folded, ...stemsOf(folded) };
  });
}

function matchOf(own: Asked, other: Asked, weight: (stem: string) => number): TopicMatch | null {
  const titles = pairs(own.title, other.title);
  const propositions = pairs(own.proposition, other.proposition);
  const same = ([a, b]: [Text, Text]) => a.folded === b.folded;
  const best = (all: [Text, Text][]) => Math.max(0, ...all.map(([a, b]) => overlap(a.stems, b.stems, weight)));
  const [title, proposition] = [best(titles), best(propositions)];
  const { id } = other;
  // What is asked is the proposition: a title may be the same for opposite ones.
  if (propositions.some(same)) return { id, reason: 'same-proposition', score: 1 };
  if (proposition >= ALIKE && propositions.some(([a, b]) => a.denies !== b.denies))
    return { id, reason: 'opposite', score: proposition };
  if (titles.some(same)) return { id, reason: 'same-title', score: 1 };
  if (Math.max(title, proposition) < ALIKE) return null;
  return title > proposition
    ? { id, reason: 'alike-title', score: title }
    : { id, reason: 'alike-proposition', score: proposition };
}

/** Texts of two topics in the same language. */
function pairs(own: readonly Text[], other: readonly Text[]): [Text, Text][] {
  return own.flatMap((one) => {
    const theirs = other.find(({ language }) => language === one.language);
    return theirs && one.folded !== '' && theirs.folded !== '' ? [[one, theirs] as [Text, Text]] : [];
  });
}

/** How much of what two texts say both say, to 1: Dice's coefficient, in which rare words count for more. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>, weight: (stem: string) => number): number {
  const sum = (stems: Iterable<string>) => [...stems].reduce((total, stem) => total + weight(stem), 0);
  const all = sum(a) + sum(b);
  return all === 0 ? 0 : (2 * sum([...a].filter((stem) => b.has(stem)))) / all;
}

/** What a word tells: next to nothing where every topic has it. */
function rarity(topics: readonly Asked[]): (stem: string) => number {
  const counts = new Map<string, number>();
  for (const { title, proposition } of topics)
    for (const stem of new Set([...title, ...proposition].flatMap(({ stems }) => [...stems])))
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return (stem) => Math.log((topics.length + 1) / counts.get(stem)!);
}
