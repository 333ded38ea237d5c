/** Types that have a global id, with the parts that identify one of them. */
export type GlobalId =
  | { type: 'Perspective' | 'Outlet' | 'Analyst' | 'Topic' | 'Article'; id: string }
  | { type: 'Claim'; articleId: string; number: number }
  | { type: 'Stance'; articleId: string; claimNumber: number; topicId: string }
  | { type: 'Position'; articleId: string; analystId: string; topicId: string };

const encode = (...parts: (string | number)[]) => Buffer.from(parts.join(':')).toString('base64url');

/** The global id of a row of a type whose rows have one uuid. */
export function globalId(
  type: 'Perspective' | 'Outlet' | 'Analyst' | 'Topic' | 'Article',
  row: { id: string },
): string {
  return encode(type, row.id);
}

export function claimId(claim: { articleId: string; number: number }): string {
  return encode('Claim', claim.articleId, claim.number);
}

export function stanceId(stance: { articleId: string; claimNumber: number; topicId: string }): string {
  return encode('Stance', stance.articleId, stance.claimNumber, stance.topicId);
}

export function positionId(position: { articleId: string; analystId: string; topicId: string }): string {
  return encode('Position', position.articleId, position.analystId, position.topicId);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NUMBER = /^[1-9]\d{0,8}$/;

/** Reads a global id; null where it is none, which is treated like an id that nothing has. */
export function readGlobalId(text: string): GlobalId | null {
  const [type, ...parts] = Buffer.from(text, 'base64url').toString('utf8').split(':');
  const [first = '', second = '', third = ''] = parts;
  const uuids = (...values: string[]) => values.every((value) => UUID.test(value));
  switch (type) {
    case 'Perspective':
    case 'Outlet':
    case 'Analyst':
    case 'Topic':
    case 'Article':
      return parts.length === 1 && uuids(first) ? { type, id: first } : null;
    case 'Claim':
      return parts.length === 2 && uuids(first) && NUMBER.test(second)
        ? { type, articleId: first, number: Number(second) }
        : null;
    case 'Stance':
      return parts.length === 3 && uuids(first, third) && NUMBER.test(second)
        ? { type, articleId: first, claimNumber: Number(second), topicId: third }
        : null;
    case 'Position':
      return parts.length === 3 && uuids(first, second, third)
        ? { type, articleId: first, analystId: second, topicId: third }
        : null;
    default:
      return null;
  }
}
