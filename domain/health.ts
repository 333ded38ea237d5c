import type { Database } from './database';

const LIMIT = 5_000;

/** Whether the database answers within five seconds. */
export async function isAnswering(db: Database): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), LIMIT);
  });
  const answer = db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  const answering = await Promise.race([answer, late]);
  clearTimeout(timer);
  return answering;
}
