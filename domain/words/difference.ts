import type { Word } from './words';

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

  /** Adds a new claim or article with these words. */
  add(noun: 'claims' | 'articles', words: readonly Word[]): void {
    this.of(ANY_WORD)[noun]++;
    for (const { text } of words) this.of(text)[noun]++;
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
