import type { Dictionary } from '../storage/dictionary';
import type { Word } from './words';

/** The different words of a new article and of each of its claims, as numbers of a dictionary that articles share. */
export type PackedWords = {
  texts: readonly string[];
  ofArticle: Int32Array;
  /** Those of one claim after those of another: only how many have a word is counted. */
  ofClaims: Int32Array;
};

/** Packs the words of an article and of its claims. */
export function packWords(
  article: readonly Word[],
  claims: readonly (readonly Word[])[],
  dictionary: Dictionary,
): PackedWords {
  const ofArticle = new Int32Array(article.length);
  article.forEach(({ text }, at) => {
    ofArticle[at] = dictionary.numberOf(text);
  });
  const ofClaims = new Int32Array(claims.reduce((sum, words) => sum + words.length, 0));
  let end = 0;
  for (const words of claims) for (const { text } of words) ofClaims[end++] = dictionary.numberOf(text);
  return { texts: dictionary.texts, ofArticle, ofClaims };
}
