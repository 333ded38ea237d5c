import type { Reference } from './reference';

/** Somebody may not do this: `action` of domain/editing/permissions. */
export class RefusedError extends Error {
  override name = 'RefusedError';
  constructor(
    readonly code: 'NOT_SIGNED_IN' | 'NOT_ALLOWED',
    readonly action: string,
  ) {
    super(`${code}: ${action}`);
  }
}

/** What is to be edited is not there, or is there no more. */
export class MissingError extends Error {
  override name = 'MissingError';
  readonly code = 'NOT_FOUND';
  constructor(readonly reference: Reference) {
    super(`There is no ${reference.noun} ${reference.record}.`);
  }
}

/**
 * Somebody else has changed the record since it was read: nothing is written, and whoever meets this is told what changed
 * and chooses.
 */
export class ConflictError extends Error {
  override name = 'ConflictError';
  readonly code = 'CONFLICT';
  /**
   * @param seen the version that the edit began from.
   * @param present the version there is now.
   */
  constructor(
    readonly reference: Reference,
    readonly seen: number,
    readonly present: number,
  ) {
    super(`The ${reference.noun} ${reference.record} was changed: version ${seen} was read, ${present} is there now.`);
  }
}

/** A write was sent again under the same name with something else in it. */
export class ReusedKeyError extends Error {
  override name = 'ReusedKeyError';
  readonly code = 'KEY_REUSED';
  constructor(readonly key: string) {
    super('An idempotency key was used for another request.');
  }
}

/** What is to be taken out is referred to. */
export class InUseError extends Error {
  override name = 'InUseError';
  readonly code = 'IN_USE';
  /** @param count how many claims, articles or analysts refer to it. */
  constructor(
    readonly reference: Reference,
    readonly count: number,
  ) {
    super(`${count} refer to the ${reference.noun} ${reference.record}.`);
  }
}

/** Why something cannot be done in the state that things are in. */
export type StateErrorCode =
  | 'ALREADY_UNDONE'
  | 'NOTHING_TO_UNDO'
  | 'LAST_ADMINISTRATOR'
  | 'OFFER_GONE'
  | 'ADDRESS_TAKEN'
  | 'SUSPENDED'
  | 'TOO_OFTEN'
  | 'OWN_CLAIM'
  | 'NOT_ASSIGNED'
  | 'HANDED_IN'
  | 'NOT_HANDED_IN'
  | 'CODED_MEANWHILE'
  | 'ALREADY_DECIDED'
  | 'ROUND_CLOSED'
  | 'SUGGESTION_GONE'
  | 'IS_CLAIM'
  | 'NO_MODEL'
  | 'MODEL_UNREACHABLE'
  | 'MODEL_BUSY'
  | 'MODEL_SLOW'
  | 'MODEL_DENIED'
  | 'MODEL_UNUSABLE';

/** Claims take different stances on two topics that are to become one. */
export class DisagreeingStancesError extends Error {
  override name = 'DisagreeingStancesError';
  readonly code = 'STANCES_DISAGREE';
  constructor(readonly claims: readonly { articleId: string; number: number }[]) {
    super(`${claims.length} claims take different stances on the two topics.`);
  }
}

/** What cannot be done in the state that things are in. */
export class StateError extends Error {
  override name = 'StateError';
  constructor(readonly code: StateErrorCode) {
    super(code);
  }
}
