import type { Asked, Explanation } from './explanation';
import { explainOverTopics } from './measures/over-topics';
import { explainPair } from './measures/pair';
import { explainSide } from './measures/side';
import type { Measure, Subject } from './subject';

type AskedAny = Omit<Asked<Measure>, 'subject'> & { subject: Subject };

/**
 * Explains a number.
 * @throws InputError for a condition that names nothing.
 */
export function explain(asked: AskedAny): Promise<Explanation> {
  const { subject } = asked;
  switch (subject.measure) {
    case 'mean':
    case 'evidence':
    case 'cohesion':
      return explainSide({ ...asked, subject });
    case 'gap':
    case 'agreement':
    case 'divergence': {
      const { topic } = subject;
      return topic === undefined
        ? explainOverTopics({ ...asked, subject })
        : explainPair({ ...asked, subject: { ...subject, topic } });
    }
    case 'shared-topics':
      return explainOverTopics({ ...asked, subject });
    case 'emphasis':
    case 'blind-spot':
      return explainPair({ ...asked, subject });
    default:
      throw new Error(`Nothing explains ${subject.measure}.`);
  }
}
