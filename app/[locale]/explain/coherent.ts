import { hasNormalisation, hasQualifier, type NetworkModeName } from '../network/question';
import type { Subject, SubjectOf } from './subject';

type Made = Pick<SubjectOf<'network'>, 'qualifier' | 'normalisation'>;

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
      return subject.left !== subject.right && canBeMade('analysts', subject);
    case 'centrality':
    case 'communities':
      return canBeMade('analysts', subject);
    case 'two-mode':
      return canBeMade('topics', subject);
    default:
      return true;
  }
}

function canBeMade(mode: NetworkModeName, { qualifier, normalisation }: Made): boolean {
  return hasQualifier(mode, qualifier) && hasNormalisation(mode, qualifier, normalisation);
}
