import { describe, expect, it } from 'vitest';
import { silences } from './blind-spots';

const spot = (topic: string, speaking: string, positions: number, silent: string) => ({
  topic: { slug: topic },
  speaking: { slug: speaking },
  positions,
  silent: { slug: silent },
});

describe('silences', () => {
  it('gathers by the silent side, then by topic, keeping the order', () => {
    const found = silences([
      spot('trust', 'russia', 9, 'west'),
      spot('trade', 'russia', 8, 'kazakhstan'),
      spot('trust', 'kazakhstan', 5, 'west'),
      spot('trade', 'russia', 8, 'west'),
    ]);
    expect(
      found.map(({ side, topics }) => [
        side.slug,
        topics.map(({ topic, speaking }) => [topic.slug, speaking.map((one) => [one.side.slug, one.positions])]),
      ]),
    ).toEqual([
      [
        'west',
        [
          [
            'trust',
            [
              ['russia', 9],
              ['kazakhstan', 5],
            ],
          ],
          ['trade', [['russia', 8]]],
        ],
      ],
      ['kazakhstan', [['trade', [['russia', 8]]]]],
    ]);
  });

  it('is empty without blind spots', () => {
    expect(silences([])).toEqual([]);
  });
});
