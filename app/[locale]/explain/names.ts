import type { Subject as Named } from '@/graphql/presence';
import type { SideName } from '../compare/sides';
import { readSubject } from './address';
import { isMeasure, type Subject } from './subject';

const NOUN: Record<string, 'topic' | 'article' | 'analyst'> = {
  topic: 'topic',
  article: 'article',
  analyst: 'analyst',
  // In a network both ends are analysts; elsewhere the two are sides, which say what they are.
  left: 'analyst',
  right: 'analyst',
};

/** Everything that an address names by its slug, in the address's order. */
export function namesOf(subject: Subject): Named[] {
  return Object.entries(subject).flatMap(([part, value]): Named[] => {
    if (isSide(value)) return [{ noun: value.kind, slug: value.slug }];
    const noun = NOUN[part];
    return noun && typeof value === 'string' ? [{ noun, slug: value }] : [];
  });
}

/**
 * What must be there for a number to be explained.
 * @param segments of the path after /explain.
 * @returns undefined where no measure has the name; null where the address does not say which number is meant.
 */
export function explainedSubject(
  [measure, ...rest]: readonly string[],
  query: URLSearchParams,
): readonly Named[] | undefined | null {
  if (measure === undefined || rest.length > 0 || !isMeasure(measure)) return undefined;
  const subject = readSubject(measure, Object.fromEntries([...query].reverse()));
  return subject && namesOf(subject);
}

function isSide(value: unknown): value is SideName {
  return typeof value === 'object' && value !== null && 'kind' in value && 'slug' in value;
}
