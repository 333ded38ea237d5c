/**
 * Gives each claim its permanent number (docs/decisions/0012): the one it already has by its key, else the next that
 * the article has never used.
 * @param next the article's next unused number, from 1.
 */
export function numberClaims<Claim extends { key: string }>(
  claims: readonly Claim[],
  stored: readonly { key: string; number: number }[],
  next: number,
): { claims: { number: number; claim: Claim }[]; nextClaimNumber: number } {
  const numbers = new Map(stored.map((claim) => [claim.key, claim.number]));
  let nextClaimNumber = next;
  const numbered = claims.map((claim) => ({ number: numbers.get(claim.key) ?? nextClaimNumber++, claim }));
  return { claims: numbered, nextClaimNumber };
}
