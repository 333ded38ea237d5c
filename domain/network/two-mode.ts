import type { Ordered } from '../measures/ordered';
import { normalised } from './normalisation';
import { activity, type Speaker } from './speaker';

/** How a speaker's positions on a topic make up the weight between the two. */
export const TWO_MODE_QUALIFIERS = ['IGNORE', 'SUBTRACT', 'COMBINE'] as const;
export type TwoModeQualifier = (typeof TWO_MODE_QUALIFIERS)[number];

/** What the weight between a speaker and a topic is divided by. */
export const TWO_MODE_NORMALISATIONS = ['NONE', 'ACTIVITY', 'PROMINENCE'] as const;
export type TwoModeNormalisation = (typeof TWO_MODE_NORMALISATIONS)[number];

/** The weight between a speaker (by place in the list) and a topic. */
export type TopicTie = { speaker: number; topicId: string; positions: number; weight: number; divisor: number };

/**
 * The weight between a speaker and a topic, without normalisation.
 *
 * - IGNORE: the number of positions.
 * - SUBTRACT: their sum, so that rejection counts against acceptance, each by its strength.
 * - COMBINE: a code and no quantity: 1 accepts, 2 rejects, 3 both, or neither (positions at 0 alone).
 *
 * Source: Leifeld 2017, Discourse Network Analysis, Oxford Handbook of Political Networks.
 */
export function topicWeight({ values, counts, size }: Ordered, qualifier: TwoModeQualifier): number {
  switch (qualifier) {
    case 'IGNORE':
      return size;
    case 'SUBTRACT':
      return values.reduce((sum, value, i) => sum + value * counts[i]!, 0);
    case 'COMBINE': {
      const accepts = values.some((value) => value > 0);
      const rejects = values.some((value) => value < 0);
      if (accepts === rejects) return 3;
      return accepts ? 1 : 2;
    }
  }
}

/**
 * Every speaker's ties to the topics spoken of. ACTIVITY divides by the speaker's number of positions over all topics,
 * PROMINENCE by the topic's over all speakers.
 */
export function topicTiesOf(
  speakers: readonly Speaker[],
  qualifier: TwoModeQualifier,
  normalisation: TwoModeNormalisation,
): TopicTie[] {
  const prominence = new Map<string, number>();
  for (const { topics } of speakers) {
    for (const [topic, positions] of topics) prominence.set(topic, (prominence.get(topic) ?? 0) + positions.size);
  }
  return speakers.flatMap((one, speaker) => {
    const active = activity(one);
    return [...one.topics].map(([topicId, positions]) => {
      const by = { NONE: 1, ACTIVITY: active, PROMINENCE: prominence.get(topicId)! }[normalisation];
      return {
        speaker,
        topicId,
        positions: positions.size,
        weight: normalised(topicWeight(positions, qualifier), by),
        divisor: by,
      };
    });
  });
}
