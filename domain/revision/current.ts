import { database } from '../database';
import { inTime } from '../patience';
import { readRevision } from './data';

/**
 * Lets many callers share few reads, and yet be as sure as with one each: a caller gets the result of a read that began
 * after its call. So at most one read is under way and one waits for it, whatever the number of callers.
 */
export function coalesced<Result>(read: () => Promise<Result>): () => Promise<Result> {
  let underWay: Promise<Result> | undefined;
  let next: Promise<Result> | undefined;

  const begin = () => {
    next = undefined;
    const begun = read().finally(() => {
      if (underWay === begun) underWay = undefined;
    });
    underWay = begun;
    return begun;
  };

  return () => {
    if (next) return next;
    if (!underWay) return begin();
    next = underWay.then(begin, begin);
    return next;
  };
}

/**
 * The revision of this process' database, for as many requests as ask: one that asks after a write was acknowledged,
 * wherever it was made, learns of it.
 * @throws DatabaseUnavailableError when the database does not answer, or not in time.
 */
export const currentRevision = coalesced(() => inTime(readRevision(database())));
