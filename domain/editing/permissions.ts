import type { UserRole } from '@/generated/prisma/client';
import type { Actor } from './actor';
import { RefusedError } from './errors';

// The one place that decides who may do what (docs/decisions/0160). Pages and resolvers ask here; none decides itself.

const ORDER: readonly UserRole[] = ['READER', 'CODER', 'REVIEWER', 'ADMINISTRATOR'];

/** Everything that can be done, with the least role that may do it. */
export const ACTIONS = {
  /** See the Studio: drafts, histories, the bin. */
  'studio.read': 'READER',
  /** Bring articles to what a corrected file says. */
  'article.import': 'ADMINISTRATOR',
  /** Bring analysts, topics, outlets and perspectives to what a file says. */
  'record.import': 'ADMINISTRATOR',
  'article.create': 'CODER',
  'article.change': 'CODER',
  /** Change what claims that count already are counted by: date, outlet, language. */
  'article.change.reviewed': 'REVIEWER',
  /** Say where a passage stands that a corrected text had lost. */
  'claim.anchor': 'CODER',
  /** Correct a text; its claims' passages are found again. */
  'article.correct': 'CODER',
  'article.restore': 'REVIEWER',
  'claim.create': 'CODER',
  'claim.change': 'CODER',
  /** Offer a draft for review, or take it back. */
  'claim.submit': 'CODER',
  /** Decide that a claim counts, or that it does not. */
  'claim.review': 'REVIEWER',
  /** Change or take out what counts already. */
  'claim.change.reviewed': 'REVIEWER',
  'claim.remove': 'CODER',
  'claim.restore': 'CODER',
  /** Search an article for quotations, refuse what is found, and take a refusal back. */
  'suggestion.find': 'CODER',
  'suggestion.decide': 'CODER',
  /** Send an article to a language model and keep what it proposes. */
  'suggestion.propose': 'CODER',
  /** Whoever is quoted first, and where: coding an article needs them. */
  'analyst.create': 'CODER',
  'outlet.create': 'CODER',
  'analyst.change': 'REVIEWER',
  'analyst.remove': 'REVIEWER',
  'analyst.restore': 'REVIEWER',
  'analyst.merge': 'REVIEWER',
  'analyst.unmerge': 'REVIEWER',
  'outlet.change': 'REVIEWER',
  'outlet.remove': 'REVIEWER',
  'outlet.restore': 'REVIEWER',
  /** What is compared is the reviewers' to say. */
  'topic.create': 'REVIEWER',
  'topic.change': 'REVIEWER',
  'topic.remove': 'REVIEWER',
  'topic.restore': 'REVIEWER',
  'perspective.create': 'REVIEWER',
  'perspective.change': 'REVIEWER',
  'perspective.remove': 'REVIEWER',
  'perspective.restore': 'REVIEWER',
  /** Have an article coded by several people who do not see each other's codes. */
  'round.create': 'REVIEWER',
  /** Code in a round that one was asked to. */
  'round.code': 'CODER',
  'round.hand-in': 'CODER',
  /** Decide what holds where coders differ. */
  'round.decide': 'REVIEWER',
  'round.close': 'REVIEWER',
  'topic.merge': 'REVIEWER',
  'topic.unmerge': 'REVIEWER',
  /** Take back what one did oneself. */
  'edit.undo': 'CODER',
  /** Take back what somebody else did. */
  'edit.undo.others': 'REVIEWER',
  'user.read': 'ADMINISTRATOR',
  'user.create': 'ADMINISTRATOR',
  'user.change': 'ADMINISTRATOR',
  /** Give somebody another password, or a link to choose one by. */
  'user.password': 'ADMINISTRATOR',
  /** What belongs to oneself: the name that histories show, the password, where one is signed in. */
  'own.name': 'READER',
  'own.password': 'READER',
  'own.session': 'READER',
  /** Make and revoke keys of one's own. */
  'key.create': 'READER',
  'key.revoke': 'READER',
  'audit.read': 'ADMINISTRATOR',
} as const satisfies Record<string, UserRole>;

/** The name of something that can be done. */
export type Action = keyof typeof ACTIONS;

/** All of these names. */
export const ACTION_NAMES = Object.keys(ACTIONS) as Action[];

/** Whether somebody may do this. */
export function may({ role }: Pick<Actor, 'role'>, action: Action): boolean {
  return role !== null && ORDER.indexOf(role) >= ORDER.indexOf(ACTIONS[action]);
}

/**
 * Goes on only where somebody may do this.
 * @throws RefusedError NOT_SIGNED_IN or NOT_ALLOWED.
 */
export function demand(actor: Pick<Actor, 'role'>, action: Action): void {
  if (may(actor, action)) return;
  throw new RefusedError(actor.role === null ? 'NOT_SIGNED_IN' : 'NOT_ALLOWED', action);
}
