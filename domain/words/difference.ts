import type { PackedWords } from './packed-words';

/** How many claims and articles have a word. */
export type WordCount = { word: string; claims: number; articles: number };

/** Stands for all claims and articles, whatever their words. */
export const ANY_WORD = '';

/** The difference that writes make to the vocabulary. */
export class WordsDifference {
  private readonly counts = new Map<string, { claims: number; articles: number }>();

  /** How many words it tells of. */
  get size(): number {
    return this.counts.size;
  }

  /** Adds counts that the database made, or takes them off. */
  count(counts: readonly WordCount[], sign: 1 | -1): void {
    for (const { word, claims, articles } of counts) {
      const sum = this.of(word);
      sum.claims += sign * claims;
      sum.articles += sign * articles;
    }
  }

  /** Adds new articles with their claims. */
  add(articles: readonly { words: PackedWords; claims: number }[]): void {
    const all = this.of(ANY_WORD);
    all.articles += articles.length;
    // Added up by number before any word is looked up: an article shares its dictionary with those it was prepared with.
    const sums = new Map<readonly string[], { claims: Int32Array; articles: Int32Array }>();
    for (const { words, claims } of articles) {
      all.claims += claims;
      const { texts, ofArticle, ofClaims } = words;
      let sum = sums.get(texts);
      if (!sum) {
        sum = { claims: new Int32Array(texts.length), articles: new Int32Array(texts.length) };
        sums.set(texts, sum);
      }
      for (const number of ofArticle) sum.articles[number]!++;
      for (const number of ofClaims) sum.claims[number]!++;
    }
    for (const [texts, sum] of sums) {
      texts.forEach((text, number) => {
        const counts = this.of(text);
        counts.claims += sum.claims[number]!;
        counts.articles += sum.articles[number]!;
      });
    }
  }

  /** What differs, in the order of the words. */
  differences(): WordCount[] {
    return [...this.counts]
      .filter(([, { claims, articles }]) => claims !== 0 || articles !== 0)
      .map(([word, counts]) => ({ word, ...counts }))
      .sort((a, b) => (a.word < b.word ? -1 : 1));
  }

  private of(word: string): { claims: number; articles: number } {
    let counts = this.counts.get(word);
    if (!counts) {
      counts = { claims: 0, articles: 0 };
      this.counts.set(word, counts);
    }
    return counts;
  }
}
