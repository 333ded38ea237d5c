import fc from 'fast-check';
import { ordered } from '@/domain/measures/ordered';
import type { Speaker } from '@/domain/network/speaker';
import { distribution, tableOf } from './distributions';

/** A speaker with these positions, one by one, by topic. */
export function speakerOf(slug: string, positions: Record<string, readonly number[]>, perspectiveId = 'side'): Speaker {
  const topics = new Map(Object.entries(positions).map(([topic, values]) => [topic, ordered(tableOf(...values))]));
  return { id: slug, slug, perspectiveId, topics };
}

/** A speaker on some of three topics. */
export const randomSpeaker: fc.Arbitrary<Speaker> = fc
  .array(fc.tuple(fc.constantFrom('t1', 't2', 't3'), distribution()), { maxLength: 3 })
  .map((topics) => ({
    id: 's',
    slug: 's',
    perspectiveId: 'side',
    topics: new Map(topics.map(([topic, positions]) => [topic, ordered(positions)])),
  }));

/** Several speakers with names of their own, from three perspectives. */
export const randomSpeakers = (largest: number): fc.Arbitrary<Speaker[]> =>
  fc
    .array(fc.tuple(randomSpeaker, fc.constantFrom('east', 'west', 'north')), { maxLength: largest })
    .map((speakers) =>
      speakers.map(([speaker, perspectiveId], i) => ({ ...speaker, id: `s${i}`, slug: `s${i}`, perspectiveId })),
    );
