import type { Asked, Explanation } from './explanation';
import { explainConsistency, explainDeparture } from './measures/analyst';
import { explainBalance } from './measures/balance';
import { explainConsensus } from './measures/consensus';
import { explainOverTopics } from './measures/over-topics';
import { explainPair } from './measures/pair';
import { explainPlace } from './measures/place';
import { explainPolarisation } from './measures/polarisation';
import { explainPosition } from './measures/position';
import { explainSide } from './measures/side';
import { explainTie } from './measures/tie';
import { explainChange, explainSlidingMean, explainTurningPoint } from './measures/time';
import { explainTopicTie } from './measures/topic-tie';
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
    case 'position':
      return explainPosition({ ...asked, subject });
    case 'balance':
      return explainBalance({ ...asked, subject });
    case 'polarisation':
      return explainPolarisation({ ...asked, subject });
    case 'consensus':
      return explainConsensus({ ...asked, subject });
    case 'network':
      return explainTie({ ...asked, subject });
    case 'two-mode':
      return explainTopicTie({ ...asked, subject });
    case 'centrality':
    case 'communities':
      return explainPlace({ ...asked, subject });
    case 'sliding-mean':
      return explainSlidingMean({ ...asked, subject });
    case 'turning-point':
      return explainTurningPoint({ ...asked, subject });
    case 'change':
      return explainChange({ ...asked, subject });
    case 'consistency':
      return explainConsistency({ ...asked, subject });
    case 'departure':
      return explainDeparture({ ...asked, subject });
  }
}
