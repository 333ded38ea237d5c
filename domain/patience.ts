import { DatabaseUnavailableError, isDatabaseUnavailable } from './availability';

/** A page that waits longer than this for its first answer would wait as long for each further one. */
const PATIENCE = 2_500;

/**
 * The result of the first question of a page, if it comes in time.
 * @throws DatabaseUnavailableError when the database does not answer, or not in time.
 */
export async function inTime<Result>(answer: Promise<Result>): Promise<Result> {
  let late: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new DatabaseUnavailableError(`No answer within ${PATIENCE} ms.`)), PATIENCE);
  });
  try {
    return await Promise.race([answer, deadline]);
  } catch (error) {
    throw isDatabaseUnavailable(error) ? new DatabaseUnavailableError(error) : error;
  } finally {
    clearTimeout(late);
  }
}
