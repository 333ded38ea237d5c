import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { Markup } from '@/components/markup/markup';
import { DIRECTION, type Locale } from '@/i18n/routing';
import { markup } from '@/tests/helpers/render';
import { ActivityFigure } from './activity/figure';
import { activity } from './activity/series';
import { BalanceFigure } from './balance/figure';
import { balance } from './balance/series';
import { ConsensusFigure } from './consensus/figure';
import { consensusChart } from './consensus/series';
import { DistributionFigure } from './distribution/figure';
import { distribution } from './distribution/series';
import { PositionsFigure } from './positions-over-time/figure';
import { positionsOverTime } from './positions-over-time/series';
import type { SideEntity } from './side/identity';
import { SlidingMeansFigure } from './sliding-means/figure';
import { slidingMeans } from './sliding-means/series';
import { SpectrumFigure } from './spectrum/figure';
import { spectrum } from './spectrum/series';
import { TimelineFigure } from './timeline/figure';
import { timeline } from './timeline/series';
import { TrendsFigure } from './trends/figure';
import { trends } from './trends/series';

const text = (value: string) => ({ text: value, language: 'en', direction: 'LTR' }) as const;
const russia: SideEntity = { __typename: 'Perspective', slug: 'russia', name: text('Russia'), order: 1 };
const kazakhstan: SideEntity = { __typename: 'Perspective', slug: 'kazakhstan', name: text('Kazakhstan'), order: 2 };
const topic = { slug: 'trust', title: text('Mutual trust'), proposition: text('Trust is declining.') };
const bucket = { from: '2023-01-01', to: '2023-12-31' };
const later = { from: '2024-01-01', to: '2024-12-31' };
const counts = { claims: 4, positions: 3, analysts: 2, articles: 2 };

const onTopic = (entity: SideEntity, value: number) => ({
  entity,
  counts,
  grade: 'FAIR' as const,
  mean: { value, low: value - 0.75, high: value + 0.75 },
  positions: [{ value, count: 3 }],
  distribution: [{ level: value, count: 3 }],
});
const over = (entity: SideEntity) => ({
  entity,
  points: [bucket, later].map((one) => ({
    bucket: one,
    counts,
    grade: 'THIN' as const,
    mean: { value: 1, low: 0.5, high: 1.5 },
    approximate: true,
  })),
});
const sides = [russia, kazakhstan];
const analyst: SideEntity = { __typename: 'Analyst', slug: 'a', name: text('A speaker'), perspective: { order: 2 } };
const article = (publishedOn: string) => ({
  slug: publishedOn,
  title: text('An article'),
  publishedOn,
  datePrecision: 'DAY' as const,
});
const steady = {
  topic,
  value: 0.75,
  grade: 'FAIR' as const,
  from: '2023-01-05',
  to: '2024-03-01',
  own: {
    counts,
    mean: { value: 1, low: 0.5, high: 1.5 },
    countedPositions: ['2023-01-05', '2023-08-01', '2024-03-01'].map((day, i) => ({ value: i, article: article(day) })),
  },
};
const time = { interval: 'YEAR' as const, buckets: [bucket, later], series: sides.map(over) };
const turningPoints = [
  { entity: russia, before: { bucket }, after: { bucket: later }, change: { grade: 'THIN' as const } },
];
const claims = () => '/claims';

function figures(locale: Locale) {
  const direction = DIRECTION[locale];
  const pair = {
    topic,
    sides: [onTopic(russia, 1), onTopic(kazakhstan, -1)],
    gap: { value: -2, low: -3, high: -1, different: true, grade: 'FAIR' as const },
  };
  return {
    spectrum: (
      <SpectrumFigure
        id="spectrum"
        title="T"
        data={spectrum({ sides, topics: [pair], direction, order: 'ranked' })}
        links={{
          topic: (slug) => `/topics/${slug}`,
          claims: (slug, side) => `/claims?topic=${slug}&perspective=${side.slug}`,
          mean: (slug, side) => `/explain/mean?side=${side.slug}&topic=${slug}`,
          difference: (slug) => `/explain/gap?topic=${slug}`,
        }}
        methodHref="/method"
      />
    ),
    distribution: (
      <DistributionFigure
        id="d"
        title="T"
        data={distribution(pair.sides, direction)}
        claimsHref={claims}
        methodHref="/method"
      />
    ),
    consensus: (
      <ConsensusFigure
        id="c"
        title="T"
        data={consensusChart(
          [
            {
              topic,
              consensus: { acceptance: 0.8, rejection: 0.2, contest: 0.4 },
              ranked: null,
              groups: [
                { perspective: russia, accepting: 3, rejecting: 0, speaking: 4, grade: 'FAIR' },
                { perspective: kazakhstan, accepting: 1, rejecting: 0, speaking: 1, grade: 'SINGLE' },
              ],
            },
          ],
          direction,
        )}
        links={{ topic: claims, claims, explain: claims }}
        methodHref="/method"
      />
    ),
    activity: <ActivityFigure id="a" title="T" data={activity(time, direction)} claimsHref={claims} />,
    trends: (
      <TrendsFigure
        id="t"
        title="T"
        data={trends({ sides, topics: [{ topic, timeline: time }], direction })}
        topicHref={claims}
        claimsHref={claims}
        meanHref={claims}
        methodHref="/method"
      />
    ),
    timeline: (
      <TimelineFigure
        id="l"
        title="T"
        data={timeline({ ...time, turningPoints })}
        meanHref={claims}
        methodHref="/method"
      />
    ),
    sliding: (
      <SlidingMeansFigure
        id="sl"
        title="T"
        data={slidingMeans({
          ...time,
          series: time.series.map(({ entity, points }) => ({
            entity,
            points: points.map((point) => ({ ...point, middle: '2023-07-02', weight: 2.4 })),
          })),
          window: { width: 2, unit: 'YEAR', kernel: 'TRIANGULAR' },
          direction,
        })}
        methodHref="/method"
        explainHref={(side, { middle }) => `/explain/sliding-mean?side=${side.slug}&at=${middle}`}
      />
    ),
    positions: (
      <PositionsFigure
        id="p"
        title="T"
        data={positionsOverTime({ entity: analyst, topics: [steady], direction })}
        links={{ topic: claims, article: claims, mean: claims, consistency: claims }}
        methodHref="/method"
      />
    ),
    balance: (
      <BalanceFigure
        id="b"
        title="T"
        data={balance(
          { shares: [{ entity: russia, positions: 3, share: 1 }], effectivePerspectives: 1, positions: 3 },
          direction,
        )}
        claimsHref={claims}
        methodHref="/method"
        explainHref="/explain/balance"
      />
    ),
  };
}

const NAMES = [
  'spectrum',
  'distribution',
  'consensus',
  'activity',
  'trends',
  'timeline',
  'positions',
  'sliding',
  'balance',
] as const;

describe.each(['ar', 'en'] as const)('figures in %s', (locale) => {
  it.each(NAMES)('%s stands drawn in the first response, under its title and over its caption', (name) => {
    const html = markup(locale, figures(locale)[name]);
    expect(html).toMatch(/<figure[^>]* aria-labelledby="([a-z]+)-title".*<h2[^>]* id="\1-title"/s);
    expect(html).toMatch(/<svg[^>]*>.*<(path|rect|line)[^>]*>/s);
    expect(html).toContain('</figcaption></figure>');
  });

  it.each(NAMES.filter((name) => name !== 'balance'))('%s gives its numbers as a table', (name) => {
    expect(markup(locale, figures(locale)[name])).toMatch(/<table.*<th scope="row">/s);
  });

  it.each(NAMES)('%s names no colour of its own', (name) => {
    expect(markup(locale, figures(locale)[name])).not.toMatch(/"#[0-9a-f]{3,8}"/i);
  });
});

describe('spectrum figure', () => {
  it('draws Russia at +1 three quarters across in English, one quarter across in Arabic', () => {
    const mark = /<svg x="([\d.]+)%" y="25"/;
    expect(markup('en', figures('en').spectrum).match(mark)?.[1]).toBe('75');
    expect(markup('ar', figures('ar').spectrum).match(mark)?.[1]).toBe('25');
  });

  it('leads from every count to the claims it counts, and says whether the gap is beyond chance', () => {
    const html = markup('en', figures('en').spectrum);
    expect(html).toContain('href="/claims?topic=trust&amp;perspective=kazakhstan"');
    expect(html).toContain('beyond chance');
  });
});

describe('every figure', () => {
  it.each(Object.keys(figures('ar')) as (keyof ReturnType<typeof figures>)[])(
    '%s is written as React draws it',
    (name) => {
      const figure = figures('ar')[name];
      const [ours, theirs] = [markup('ar', <Markup locale="ar">{figure}</Markup>), markup('ar', <div>{figure}</div>)];
      expect(JSDOM.fragment(ours).isEqualNode(JSDOM.fragment(theirs)), `${ours}\n${theirs}`).toBe(true);
    },
  );
});

describe('a table that stands elsewhere', () => {
  it('has as many lines as the link to it says, silent sides left out', () => {
    const voiceOf = (perspective: SideEntity & { __typename: 'Perspective' }) => ({
      perspective,
      accepting: 2,
      rejecting: 1,
      speaking: 3,
      grade: 'FAIR' as const,
    });
    const third = { __typename: 'Perspective', slug: 'third', name: text('Third'), order: 3 } as const;
    const speaking = [russia, kazakhstan, third].map((side) => voiceOf(side as typeof third));
    const topics = Array.from({ length: 51 }, (_, index) => ({
      topic: { slug: `t${index}`, title: text(`Topic ${index}`) },
      consensus: { acceptance: 0.5, rejection: 0.5, contest: 0.5 },
      ranked: null,
      groups: speaking.filter((_, place) => place !== index % 3),
    }));
    const drawn = (place: { figureHref?: string }) =>
      markup(
        'en',
        <ConsensusFigure
          id="consensus"
          title="Consensus"
          data={consensusChart(topics, 'ltr')}
          links={{ topic: String, claims: String, explain: String }}
          methodHref="/en/method"
          {...place}
        />,
      );
    expect(drawn({}).match(/<tr>/g)).toHaveLength(1 + 102);
    const led = drawn({ figureHref: '/en/figures/consensus' });
    expect(led).not.toContain('<table');
    expect(led).toContain('The figures as a table: 102 lines');
  });
});

describe('consensus figure', () => {
  it('counts the speakers of each side in words, and says where they are few', () => {
    const html = markup('en', figures('en').consensus);
    expect(html).toContain('Russia: 4 speakers, 3 accepting, 0 rejecting.');
    expect(html).toContain('Kazakhstan: 1 speaker, 1 accepting, 0 rejecting. one voice');
    expect(html).toContain('data-hollow="true"');
  });
});

describe('positions figure', () => {
  it('says each position in words and leads from it to its article, and from the consistency to its explanation', () => {
    const html = markup('en', figures('en').positions);
    expect(html).toContain('<title>5 January 2023: 0.0, in “An article”.</title>');
    expect(html).toContain('href="/claims"');
    expect(html).toMatch(/75%<\/a>.*fair evidence/s);
  });
});

describe('timeline figure', () => {
  it('draws means, intervals and volume on the server, time from the right in Arabic', () => {
    const html = markup('ar', figures('ar').timeline);
    const years = [...html.matchAll(/<text[^>]* x="([\d.]+)"[^>]*>(?:<tspan[^>]*>)(20\d\d)</g)].map((m) => [
      m[2],
      Number(m[1]),
    ]);
    const at = Object.fromEntries(years);
    expect(html).toContain('recharts-errorBar');
    expect(html).toContain('recharts-bar-rectangle');
    expect(at['2023']).toBeGreaterThan(at['2024']!);
  });

  it('marks a turning point by its number, hollow on thin evidence', () => {
    const html = markup('en', figures('en').timeline);
    expect(html).toMatch(/<g [^>]*data-hollow="true"[^>]*><circle[^>]*\/?>(<\/circle>)?<text[^>]*>1<\/text>/);
    expect(html).toContain('numbered line: a turning point');
  });
});

describe('sliding means figure', () => {
  it('says how wide the window is and how it weighs, in the plurals of each language', () => {
    expect(markup('en', figures('en').sliding)).toContain('a window of 2 years around it');
    expect(markup('ar', figures('ar').sliding)).toContain('عرضها سنتان');
  });

  it('leads from each mean to its explanation', () => {
    expect(markup('en', figures('en').sliding)).toContain('href="/explain/sliding-mean?side=russia&amp;at=2023-07-02"');
  });
});
