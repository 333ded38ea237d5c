import { sumOfDistances } from '../measures/distance';
import type { Ordered } from '../measures/ordered';
import { sumsOfDistances } from '../measures/pairwise-distances';
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
    return other ? [{ topicId, ...partOf(own, other) }] : [];
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
  for (const { voices, tables } of voicesByTopic(speakers)) {
    const sums = sumsOfDistances(tables);
    for (let i = 0; i < voices.length; i++) {
      const row = voices[i]! * length;
      const { size } = tables[i]!;
      for (let j = i + 1; j < voices.length; j++) {
        const place = row + voices[j]!;
        distances[place]! += sums[i * voices.length + j]!;
        joints[place]! += size * tables[j]!.size;
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

/** Who speaks of a topic, by place and in order, and what each of them says. */
type Topic = { voices: number[]; tables: Ordered[] };

function voicesByTopic(speakers: readonly Speaker[]): Iterable<Topic> {
  const topics = new Map<string, Topic>();
  for (const [speaker, { topics: own }] of speakers.entries()) {
    for (const [topicId, positions] of own) {
      const topic = topics.get(topicId) ?? { voices: [], tables: [] };
      topic.voices.push(speaker);
      topic.tables.push(positions);
      topics.set(topicId, topic);
    }
  }
  return topics.values();
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
