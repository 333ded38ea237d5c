import { GraphQLError } from 'graphql';
import { NOBODY } from '@/domain/editing/actor';
import { type Action, may } from '@/domain/editing/permissions';
import { senderOf } from './credentials';
import { missingSubject } from './presence';

/** The Studio's pages by the first segment of their address, with what one must be allowed to do to open them. */
export const STUDIO_PAGES: Readonly<Record<string, Action | 'anybody'>> = {
  '': 'studio.read',
  agreement: 'studio.read',
  anchors: 'claim.anchor',
  articles: 'studio.read',
  bin: 'studio.read',
  bring: 'article.create',
  history: 'studio.read',
  records: 'studio.read',
  review: 'studio.read',
  rounds: 'studio.read',
  'sign-in': 'anybody',
  welcome: 'anybody',
  invitation: 'anybody',
  settings: 'studio.read',
  people: 'user.read',
  audit: 'audit.read',
};

/** Whether the Studio has such a page. */
export function isStudioPage(page: string): boolean {
  return Object.hasOwn(STUDIO_PAGES, page);
}

/**
 * Whether whoever sends a request may open a page of the Studio. It is asked before anything is rendered, so that the
 * answer has the right status; what the page then loads is decided again by what answers it.
 * @param page one of STUDIO_PAGES.
 * @throws DatabaseUnavailableError when the database does not answer.
 */
export async function studioAccess(headers: Headers, page: string): Promise<'open' | 'sign-in' | 'refused'> {
  // Without a subject this only asks whether the database answers, which pages for anybody need as well.
  await missingSubject([]);
  const action = STUDIO_PAGES[page]!;
  if (action === 'anybody') return 'open';
  const actor = await senderOf({ headers: Object.fromEntries(headers) }).catch((error: unknown) => {
    // A key that does not hold, or another server's page: whoever sends it is nobody here.
    if (error instanceof GraphQLError) return NOBODY;
    throw error;
  });
  if (may(actor, action)) return 'open';
  return actor.role === null ? 'sign-in' : 'refused';
}
