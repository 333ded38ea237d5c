import { type Distribution, size } from '../measures/distribution';
import { RANGE } from '../measures/scale';
import type { Speaker } from './speaker';

/** What two speakers have to do with each other over the topics both speak of. */
export type Tie = {
  /** Places of the two in the list of speakers, the lower one first. */
  left: number;
  right: number;
  congruence: number;
  conflict: number;
  /** Number of pairs of a position of each on one topic, whatever the positions are. */
  joint: number;
  sharedTopics: number;
};

/** What one topic adds to the tie of two speakers. */
export type TopicPart = { topicId: string } & Pick<Tie, 'congruence' | 'conflict' | 'joint'>;

/** How pairs of positions make up the weight between two speakers. */
export const ONE_MODE_QUALIFIERS = ['CONGRUENCE', 'CONFLICT', 'SUBTRACT', 'IGNORE'] as const;
export type OneModeQualifier = (typeof ONE_MODE_QUALIFIERS)[number];

/**
 * Congruence C = Σ_j Σ_k Σ_k′ X_jk X′_jk′ (1 − |q_k − q_k′|/R) of two speakers, conflict K, the same with
 * |q_k − q_k′|/R, and joint activity Σ_j n_j n′_j, over the topics j both speak of, with the scale's range R.
 *
 * Source: Leifeld 2017, Discourse Network Analysis, Oxford Handbook of Political Networks. Discourse Network Analyzer
 * takes the observed range for R, which makes figures depend on who else was coded.
 */
export function measureTie(left: Speaker, right: Speaker): Omit<Tie, 'left' | 'right'> {
  const tie = { congruence: 0, conflict: 0, joint: 0, sharedTopics: 0 };
  for (const { congruence, conflict, joint } of partsOfTie(left, right)) {
    tie.sharedTopics++;
    tie.joint += joint;
    tie.congruence += congruence;
    tie.conflict += conflict;
  }
  return tie;
}

/** What each topic that both speak of adds to their tie, in the order of the first one's topics. */
export function partsOfTie(left: Speaker, right: Speaker): TopicPart[] {
  return [...left.topics].flatMap(([topicId, own]) => {
    const other = right.topics.get(topicId);
    return other ? [{ topicId, ...partOf(own, other) }] : [];
  });
}

function partOf(own: Distribution, other: Distribution): Omit<TopicPart, 'topicId'> {
  const part = { congruence: 0, conflict: 0, joint: size(own) * size(other) };
  for (const x of own) {
    for (const y of other) {
      const distance = Math.abs(x.value - y.value) / RANGE;
      part.congruence += x.count * y.count * (1 - distance);
      part.conflict += x.count * y.count * distance;
    }
  }
  return part;
}

/** The ties of all pairs of speakers who share a topic, in the speakers' order. */
export function tiesOf(speakers: readonly Speaker[]): Tie[] {
  return speakers.flatMap((one, left) =>
    speakers.slice(left + 1).flatMap((other, offset) => {
      const tie = measureTie(one, other);
      return tie.sharedTopics === 0 ? [] : [{ left, right: left + 1 + offset, ...tie }];
    }),
  );
}

/** The weight of a tie, without normalisation. */
export function tieWeight({ congruence, conflict, joint }: Tie, qualifier: OneModeQualifier): number {
  switch (qualifier) {
    case 'CONGRUENCE':
      return congruence;
    case 'CONFLICT':
      return conflict;
    case 'SUBTRACT':
      return congruence - conflict;
    case 'IGNORE':
      return joint;
  }
}
