/** How long a password is, in UTF-16 units. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/** What is kept of a password. Loaded when it is first needed: reading pages takes nothing of better-auth. */
export async function hashOfPassword(password: string): Promise<string> {
  const { hashPassword } = await import('better-auth/crypto');
  return hashPassword(password);
}
