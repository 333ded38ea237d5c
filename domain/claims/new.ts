import { studioKey } from '../articles/studio-claims';
import type { ClaimContent } from '../editing/contents/claims';
import type { DraftedContent } from './draft';

/** A claim that somebody makes: a draft, under a key that no file gives. */
export function studioClaim(number: number, content: DraftedContent): ClaimContent {
  return { key: studioKey(number), status: 'DRAFT', sourceParagraph: null, ...content };
}
