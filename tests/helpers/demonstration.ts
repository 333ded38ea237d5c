import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.resolve('prisma/corpus');

type Texts = Record<string, string>;
type Sentence = {
  claim?: {
    id: string;
    speaker: string;
    speech: string;
    kind: string;
    text: Texts;
    stances: { topic: string; value: number; rationale: Texts }[];
  };
} & Texts;
type ArticleFile = {
  slug: string;
  outlet: string;
  language: string;
  publishedAt: string;
  titleAr: string;
  titleEn: string;
  digest: Sentence[];
};

const read = <Content>(file: string) => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Content;

/** The demonstration corpus as its files say it, for expected values that do not come from what is tested. */
export const perspectives = read<{ slug: string; name: Texts }[]>('perspectives.json');
export const topics = read<{ slug: string; title: Texts; proposition: Texts }[]>('topics.json');
export const outlets = read<{ slug: string; name: Texts; country: string | null }[]>('outlets.json');
export const analysts =
  read<{ slug: string; name: Texts; role: Texts; aliases: string[]; kind: string; perspective: string }[]>(
    'analysts.json',
  );

export const articles = readdirSync(path.join(FOLDER, 'articles')).map((name) => {
  const file = read<ArticleFile>(`articles/${name}`);
  // A date known to the month stands for its middle.
  const day = file.publishedAt.length === 7 ? `${file.publishedAt}-15` : file.publishedAt;
  return { ...file, day };
});

/** Every claim with what filters ask about. */
export const claims = articles.flatMap((article) =>
  article.digest
    .flatMap((sentence) => (sentence.claim ? [{ sentence, claim: sentence.claim }] : []))
    .map(({ sentence, claim }, index) => {
      const analyst = analysts.find(({ slug }) => slug === claim.speaker)!;
      return {
        slug: `${article.slug}.${index + 1}`,
        article: article.slug,
        outlet: article.outlet,
        language: article.language,
        day: article.day,
        analyst: analyst.slug,
        analystKind: analyst.kind.toUpperCase(),
        perspective: analyst.perspective,
        speech: claim.speech.toUpperCase(),
        kind: claim.kind.toUpperCase(),
        texts: [claim.text.ar!, claim.text.en!, sentence.ar!, sentence.en!],
        stances: claim.stances,
      };
    }),
);

/** The positions that follow: the mean of an analyst's stances on a topic in an article. */
export const positions = [
  ...new Set(claims.flatMap((c) => c.stances.map((s) => `${c.article}|${c.analyst}|${s.topic}`))),
].map((name) => {
  const [article, analyst, topic] = name.split('|') as [string, string, string];
  const own = claims.filter((c) => c.article === article && c.analyst === analyst);
  const values = own.flatMap((c) => c.stances.filter((s) => s.topic === topic).map((s) => s.value));
  const { day, outlet, perspective, language } = own[0]!;
  const value = values.reduce((sum, v) => sum + v, 0) / values.length;
  return { article, analyst, topic, day, outlet, perspective, language, value, claimCount: values.length };
});
