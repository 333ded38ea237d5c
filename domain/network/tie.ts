import { distancesFrom, type Ordered, ordered, sumOfDistances } from '../measures/distance';
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

/** What each topic that both speak of adds to their tie, in the order of the first one's topics. */
export function partsOfTie(left: Speaker, right: Speaker): TopicPart[] {
  return [...left.topics].flatMap(([topicId, own]) => {
    const other = right.topics.get(topicId);
    return other ? [{ topicId, ...partOf(ordered(own), ordered(other)) }] : [];
  });
}

function partOf(own: Ordered, other: Ordered): Omit<TopicPart, 'topicId'> {
  return weights(own.size * other.size, sumOfDistances(own, other));
}

/** Congruence and conflict are all pairs there are, so that of three figures one follows from the others. */
function weights(joint: number, distance: number): Pick<Tie, 'congruence' | 'conflict' | 'joint'> {
  const conflict = distance / RANGE;
  // What rounding leaves of none is none.
  return { congruence: Math.max(0, joint - conflict), conflict, joint };
}

/**
 * The ties of all pairs of speakers who share a topic, in the speakers' order, gathered topic by topic:
 * congruence C = Σ_j Σ_k Σ_k′ X_jk X′_jk′ (1 − |q_k − q_k′|/R) of two speakers, conflict K, the same with
 * |q_k − q_k′|/R, and joint activity Σ_j n_j n′_j, over the topics j both speak of, with the scale's range R.
 *
 * Source: Leifeld 2017, Discourse Network Analysis, Oxford Handbook of Political Networks. Discourse Network Analyzer
 * takes the observed range for R, which makes figures depend on who else was coded.
 */
export function tiesOf(speakers: readonly Speaker[]): Tie[] {
  const { length } = speakers;
  // By the places of both: objects that are added to would be most of the cost.
  const distances = new Float64Array(length * length);
  const joints = new Float64Array(length * length);
  const shared = new Uint32Array(length * length);
  for (const voices of voicesByTopic(speakers)) {
    for (let i = 0; i < voices.length; i++) {
      const { speaker: left, size, reach } = voices[i]!;
      for (let j = i + 1; j < voices.length; j++) {
        const { speaker: right, size: others, places, counts } = voices[j]!;
        // A plain loop: of two hundred speakers it runs some hundred thousand times.
        let distance = 0;
        for (let k = 0; k < places.length; k++) distance += counts[k]! * reach[places[k]!]!;
        const place = left * length + right;
        distances[place]! += distance;
        joints[place]! += size * others;
        shared[place]! += 1;
      }
    }
  }
  const ties: Tie[] = [];
  for (let left = 0; left < length; left++) {
    for (let right = left + 1; right < length; right++) {
      const place = left * length + right;
      const sharedTopics = shared[place]!;
      if (sharedTopics > 0) ties.push({ left, right, ...weights(joints[place]!, distances[place]!), sharedTopics });
    }
  }
  return ties;
}

/** What a speaker, by place, says on a topic on which these values are taken by anybody. */
type Voice = {
  speaker: number;
  size: number;
  /** Which of the topic's values the speaker takes, by their places, and how often each. */
  places: Uint32Array;
  counts: readonly number[];
  /** Sums of the distances of all the speaker's positions from each of the topic's values. */
  reach: Float64Array;
};

/** Who speaks of each topic, in the speakers' order. */
function voicesByTopic(speakers: readonly Speaker[]): Voice[][] {
  const topics = new Map<string, { speaker: number; said: Ordered }[]>();
  for (const [speaker, { topics: own }] of speakers.entries()) {
    for (const [topicId, positions] of own) {
      const voice = { speaker, said: ordered(positions) };
      const voices = topics.get(topicId);
      if (voices) voices.push(voice);
      else topics.set(topicId, [voice]);
    }
  }
  return [...topics.values()].map((voices) => {
    const values = Float64Array.from(new Set(voices.flatMap(({ said }) => said.values))).sort();
    const placeOf = new Map(Array.from(values, (value, place) => [value, place]));
    return voices.map(({ speaker, said }) => ({
      speaker,
      size: said.size,
      places: Uint32Array.from(said.values, (value) => placeOf.get(value)!),
      counts: said.counts,
      reach: distancesFrom(said, values),
    }));
  });
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
