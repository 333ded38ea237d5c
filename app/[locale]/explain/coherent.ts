import type { Subject, SubjectOf } from './subject';

type Made = Pick<SubjectOf<'network'>, 'qualifier' | 'normalisation'>;

const BETWEEN_ANALYSTS = new Set<Made['qualifier']>(['subtract', 'congruence', 'conflict', 'ignore']);
const TO_TOPICS = new Set<Made['qualifier']>(['subtract', 'ignore', 'combine']);
const BY_ANALYST_OR_TOPIC = new Set<Made['normalisation']>(['activity', 'prominence']);

/**
 * Whether the parts of a subject, each readable by itself, can name a number together. The API refuses those that
 * cannot, but only while the page is rendered, when its status has been sent.
 */
export function isCoherent(subject: Subject): boolean {
  switch (subject.measure) {
    case 'gap':
    case 'agreement':
    case 'divergence':
    case 'shared-topics':
    case 'emphasis':
    case 'blind-spot':
      return subject.left.kind !== subject.right.kind || subject.left.slug !== subject.right.slug;
    case 'change':
      return subject.before <= subject.until && subject.until < subject.after && subject.after <= subject.end;
    case 'network':
      return subject.left !== subject.right && tiesAnalysts(subject);
    case 'centrality':
    case 'communities':
      return tiesAnalysts(subject);
    case 'two-mode':
      return TO_TOPICS.has(subject.qualifier) && (subject.normalisation === 'none' || dividesTopics(subject));
    default:
      return true;
  }
}

function tiesAnalysts({ qualifier, normalisation }: Made): boolean {
  return BETWEEN_ANALYSTS.has(qualifier) && !BY_ANALYST_OR_TOPIC.has(normalisation);
}

/** Codes (combine) are no amounts that anything could divide. */
function dividesTopics({ qualifier, normalisation }: Made): boolean {
  return qualifier !== 'combine' && BY_ANALYST_OR_TOPIC.has(normalisation);
}
