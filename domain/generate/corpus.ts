import type { ArticleFile } from '../import/format';
import type { FileRecords } from '../import/records';
import { syntheticArticle } from './article';
import { syntheticWorld, type World } from './world';

/** How much is generated: `claims` in all, the same for the same seed. */
export type Amount = { claims: number; seed: number };

/** What the articles refer to. */
export function syntheticReferences(world: World = syntheticWorld()): Omit<FileRecords, 'article'> {
  return {
    perspective: [...world.perspectives],
    topic: [...world.topics],
    outlet: [...world.outlets],
    analyst: world.speakers.map((speaker) => speaker.record),
  };
}

/** The articles, one after another, until they have so many claims. */
export function* syntheticArticles({ claims, seed }: Amount): Generator<ArticleFile> {
  const world = syntheticWorld();
  let left = claims;
  for (let number = 1; left > 0; number++) {
    const article = syntheticArticle(world, seed, number, left);
    left -= claimCount(article);
    yield article;
  }
}

/** How many claims an article has. */
export function claimCount(article: ArticleFile): number {
  return article.digest.filter((entry) => 'claim' in entry).length;
}
