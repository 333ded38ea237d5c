import { offerFirstAdministrator } from '@/domain/accounts/first-administrator';
import { database } from '@/domain/database';
import { isEmpty, loadDemonstrationCorpus } from '@/domain/import/demonstration';

/** Gives an empty database the demonstration corpus; what somebody imported is left alone. */
export async function loadIntoEmpty(note: (text: string) => void): Promise<void> {
  const db = database();
  if (!(await isEmpty(db))) return note('there already');
  const { articles, claims } = await loadDemonstrationCorpus(db);
  note(`demonstration corpus loaded: ${articles.added} articles, ${claims.added} claims`);
}

/**
 * What makes the first administrator of the Studio, where nobody has an account yet; null otherwise. The last that serving asks
 * of the database: its connections end.
 */
export async function offerStudio(): Promise<string | null> {
  const db = database();
  try {
    return await offerFirstAdministrator(db);
  } finally {
    await db.$disconnect();
  }
}
