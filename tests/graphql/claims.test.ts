import { describe, expect, test } from 'vitest';
import { fold } from '@/domain/text/fold';
import { keepingTotals } from '@/domain/totals/mutations';
import type { ReviewStatus } from '@/generated/prisma/client';
import { ask } from '@/tests/helpers/ask';
import { demonstrationDatabase } from '@/tests/helpers/database';
import { claims, topics } from '@/tests/helpers/demonstration';

const db = await demonstrationDatabase();

type Claim = (typeof claims)[number];

async function found(filter: object, orderBy?: object): Promise<{ totalCount: number; slugs: string[] }> {
  const { claims: page } = await ask<{
    claims: { totalCount: number; nodes: { slug: string }[]; pageInfo: { endCursor: string } };
  }>(
    db,
    `query ($filter: ClaimFilter, $orderBy: ClaimOrder) {
      claims(first: 100, filter: $filter, orderBy: $orderBy) { totalCount nodes { slug } pageInfo { endCursor } }
    }`,
    { filter, orderBy },
  );
  if (page.totalCount <= 100) return { totalCount: page.totalCount, slugs: page.nodes.map(({ slug }) => slug) };
  const { claims: rest } = await ask<{ claims: { nodes: { slug: string }[] } }>(
    db,
    `query ($filter: ClaimFilter, $orderBy: ClaimOrder, $after: String) {
      claims(first: 100, after: $after, filter: $filter, orderBy: $orderBy) { nodes { slug } }
    }`,
    { filter, orderBy, after: page.pageInfo.endCursor },
  );
  return { totalCount: page.totalCount, slugs: [...page.nodes, ...rest.nodes].map(({ slug }) => slug) };
}

const takes = (test: (stance: Claim['stances'][number]) => boolean) => (claim: Claim) => claim.stances.some(test);
const says =
  (...words: string[]) =>
  (claim: Claim) =>
    words.every((word) => fold(claim.texts.join('\n')).includes(fold(word)));

describe('filters of claims find what the corpus files hold', () => {
  const cases: [string, object, (claim: Claim) => boolean][] = [
    ['nothing asked', {}, () => true],
    ['from', { from: '2024-01-01' }, (c) => c.day >= '2024-01-01'],
    ['to', { to: '2023-11-15' }, (c) => c.day <= '2023-11-15'],
    ['a day alone', { from: '2023-11-15', to: '2023-11-15' }, (c) => c.day === '2023-11-15'],
    [
      'an article',
      { articles: ['aljazeera-2023-11-putin-astana'] },
      (c) => c.article === 'aljazeera-2023-11-putin-astana',
    ],
    ['outlets', { outlets: ['haqqin', 'otenge'] }, (c) => ['haqqin', 'otenge'].includes(c.outlet)],
    [
      'analysts',
      { analysts: ['gaziz-abishev', 'roland-bijamov'] },
      (c) => ['gaziz-abishev', 'roland-bijamov'].includes(c.analyst),
    ],
    ['a kind of analyst', { analystKinds: ['OFFICIAL'] }, (c) => c.analystKind === 'OFFICIAL'],
    ['a side', { perspectives: ['kazakhstan'] }, (c) => c.perspective === 'kazakhstan'],
    ['a side without a voice', { perspectives: ['china'] }, () => false],
    ['a topic', { topics: ['mutual-trust'] }, takes((s) => s.topic === 'mutual-trust')],
    [
      'two topics',
      { topics: ['mutual-trust', 'mediator-role'] },
      takes((s) => ['mutual-trust', 'mediator-role'].includes(s.topic)),
    ],
    ['a range', { stance: { min: 2, max: 2 } }, takes((s) => s.value === 2)],
    ['an open range', { stance: { max: -1 } }, takes((s) => s.value <= -1)],
    [
      'a range on a topic',
      { topics: ['mutual-trust'], stance: { min: -2, max: -1 } },
      takes((s) => s.topic === 'mutual-trust' && s.value < 0),
    ],
    ['kinds', { kinds: ['PREDICTION', 'DEMAND'] }, (c) => ['PREDICTION', 'DEMAND'].includes(c.kind)],
    ['speech', { speech: ['DIRECT'] }, (c) => c.speech === 'DIRECT'],
    ['languages', { languages: ['ru', 'ar'] }, (c) => ['ru', 'ar'].includes(c.language)],
    ['an Arabic word', { text: 'روسيا' }, says('روسيا')],
    ['the same with marks and another alef', { text: 'أُوكرانيا' }, says('اوكرانيا')],
    ['two words, both of them', { text: 'Russia  Kazakhstan' }, says('russia', 'kazakhstan')],
    ['wildcards, which stand for nothing', { text: '%_%' }, () => true],
    ['a word with a wildcard', { text: 'Rus_ia' }, says('rus', 'ia')],
    ['a word nobody says', { text: 'zzzz' }, () => false],
    ['an empty list, which nothing is in', { topics: [] }, () => false],
    [
      'all together',
      {
        from: '2022-06-01',
        perspectives: ['russia'],
        topics: ['western-ties'],
        stance: { min: 1 },
        kinds: ['ASSESSMENT'],
      },
      (c) =>
        c.day >= '2022-06-01' &&
        c.perspective === 'russia' &&
        c.kind === 'ASSESSMENT' &&
        c.stances.some((s) => s.topic === 'western-ties' && s.value >= 1),
    ],
  ];

  test.each(cases)('%s', async (_what, filter, holds) => {
    const expected = claims.filter(holds).map(({ slug }) => slug);
    const { totalCount, slugs } = await found(filter);
    expect(totalCount).toBe(expected.length);
    expect([...slugs].sort()).toEqual([...expected].sort());
  });
});

describe('stances that argue both ways', () => {
  test('are found, and left out', async () => {
    const neutral = await db.stance.findMany({ where: { value: 0 }, take: 3 });
    await db.stance.updateMany({
      where: { OR: neutral.map(({ articleId, claimNumber }) => ({ articleId, claimNumber, value: 0 })) },
      data: { mixed: true },
    });
    const marked = new Set(neutral.map(({ articleId, claimNumber }) => `${articleId}.${claimNumber}`));
    expect((await found({ mixed: true })).totalCount).toBe(marked.size);
    expect((await found({ mixed: false })).totalCount).toBe(claims.length - marked.size);
    const { stances } = await ask<{ stances: { nodes: { mixed: boolean }[] } }>(
      db,
      '{ stances(filter: { mixed: true }) { nodes { mixed } } }',
    );
    expect(stances.nodes.length).toBeGreaterThanOrEqual(marked.size);
    expect(stances.nodes.every(({ mixed }) => mixed)).toBe(true);
    await db.stance.updateMany({ where: { mixed: true }, data: { mixed: false } });
  });
});

describe('orders of claims', () => {
  const day = new Map(claims.map((claim) => [claim.slug, claim.day]));
  const number = (slug: string) => Number(slug.split('.')[1]);
  const article = (slug: string) => slug.split('.')[0]!;
  const mean = ({ stances }: Claim) => stances.reduce((sum, { value }) => sum + value, 0) / stances.length;
  const bySlug = new Map(claims.map((claim) => [claim.slug, claim]));

  test.each(['ASC', 'DESC'])('PUBLISHED %s: by date, within an article in reading order', async (direction) => {
    const { slugs } = await found({}, { field: 'PUBLISHED', direction });
    const sign = direction === 'ASC' ? 1 : -1;
    for (const [index, slug] of slugs.slice(1).entries()) {
      const before = slugs[index]!;
      expect(sign * day.get(slug)!.localeCompare(day.get(before)!)).toBeGreaterThanOrEqual(0);
      if (article(slug) === article(before)) expect(number(slug)).toBe(number(before) + 1);
    }
  });

  test.each(['ASC', 'DESC'])('READING %s within an article', async (direction) => {
    const { slugs } = await found({ articles: ['aljazeera-2023-11-putin-astana'] }, { field: 'READING', direction });
    const numbers = slugs.map(number);
    const sorted = numbers.toSorted((left, right) => (direction === 'ASC' ? left - right : right - left));
    expect(numbers).toEqual(sorted);
  });

  test.each(['ASC', 'DESC'])('STANCE %s: by the mean of a claim without a topic', async (direction) => {
    const { slugs } = await found({}, { field: 'STANCE', direction });
    const values = slugs.map((slug) => mean(bySlug.get(slug)!));
    expect(values).toEqual(values.toSorted((left, right) => (direction === 'ASC' ? left - right : right - left)));
  });

  test('STANCE: by the stance on the one topic that is asked for', async () => {
    const { slugs } = await found({ topics: ['western-ties'] }, { field: 'STANCE', direction: 'ASC' });
    const values = slugs.map((slug) => bySlug.get(slug)!.stances.find(({ topic }) => topic === 'western-ties')!.value);
    expect(values).toEqual(values.toSorted((left, right) => left - right));
  });

  test('STANCE: under a topic, by the stance on it', async () => {
    const { topic } = await ask<{ topic: { claims: { nodes: { slug: string; stances: { value: number }[] }[] } } }>(
      db,
      `{ topic(slug: "western-ties") { claims(first: 100, orderBy: { field: STANCE, direction: DESC }) {
        nodes { slug stances(topics: ["western-ties"]) { value } } } } }`,
    );
    const values = topic.claims.nodes.map(({ stances }) => stances[0]!.value);
    expect(values.length).toBe(claims.filter(takes(({ topic: slug }) => slug === 'western-ties')).length);
    expect(values).toEqual(values.toSorted((left, right) => right - left));
  });

  test('an article gives its claims in reading order unless asked otherwise, everything else the newest first', async () => {
    const { article: found, analyst } = await ask<{
      article: { claims: { nodes: { number: number }[] } };
      analyst: { claims: { nodes: { publishedOn: string }[] } };
    }>(
      db,
      `{ article(slug: "aljazeera-2023-11-putin-astana") { claims { nodes { number } } }
         analyst(slug: "kassym-jomart-tokayev") { claims { nodes { publishedOn } } } }`,
    );
    const numbers = found.claims.nodes.map(({ number }) => number);
    expect(numbers).toEqual(numbers.toSorted((left, right) => left - right));
    const days = analyst.claims.nodes.map(({ publishedOn }) => publishedOn);
    expect(days).toEqual(days.toSorted().reverse());
  });
});

describe('facets', () => {
  type Facets = {
    perspectives: { perspective: { slug: string }; count: number }[];
    topics: { topic: { slug: string }; count: number }[];
    analysts: { analyst: { slug: string }; count: number }[];
    outlets: { outlet: { slug: string }; count: number }[];
    kinds: { kind: string; count: number }[];
    speech: { speech: string; count: number }[];
    languages: { language: string; count: number }[];
  };

  async function facets(filter: object) {
    const { claimFacets: read } = await ask<{ claimFacets: Facets }>(
      db,
      `query ($filter: ClaimFilter) { claimFacets(filter: $filter) {
        perspectives { perspective { slug } count } topics { topic { slug } count }
        analysts(limit: 100) { analyst { slug } count } outlets(limit: 100) { outlet { slug } count }
        kinds { kind count } speech { speech count } languages { language count } } }`,
      { filter },
    );
    return {
      perspectives: read.perspectives.map(({ perspective, count }) => [perspective.slug, count]),
      topics: read.topics.map(({ topic, count }) => [topic.slug, count]),
      analysts: read.analysts.map(({ analyst, count }) => [analyst.slug, count]),
      outlets: read.outlets.map(({ outlet, count }) => [outlet.slug, count]),
      kinds: read.kinds.map(({ kind, count }) => [kind, count]),
      speech: read.speech.map(({ speech, count }) => [speech, count]),
      languages: read.languages.map(({ language, count }) => [language, count]),
    };
  }

  function count(some: Claim[], values: (claim: Claim) => string[]): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const value of some.flatMap(values)) counts[value] = (counts[value] ?? 0) + 1;
    return counts;
  }

  test('count all claims without a filter, in the orders that are promised', async () => {
    const read = await facets({});
    expect(Object.fromEntries(read.perspectives)).toEqual(count(claims, (c) => [c.perspective]));
    expect(Object.fromEntries(read.topics)).toEqual(count(claims, (c) => c.stances.map((s) => s.topic)));
    expect(Object.fromEntries(read.analysts)).toEqual(count(claims, (c) => [c.analyst]));
    expect(Object.fromEntries(read.outlets)).toEqual(count(claims, (c) => [c.outlet]));
    expect(Object.fromEntries(read.kinds)).toEqual(count(claims, (c) => [c.kind]));
    expect(Object.fromEntries(read.speech)).toEqual(count(claims, (c) => [c.speech]));
    expect(Object.fromEntries(read.languages)).toEqual(count(claims, (c) => [c.language]));
    expect(read.topics.map(([slug]) => slug)).toEqual(topics.map(({ slug }) => slug));
    const numbers = read.analysts.map(([, number]) => Number(number));
    expect(numbers).toEqual(numbers.toSorted((left, right) => right - left));
  });

  test('keep what the filter names, though nothing has it and the list is short', async () => {
    const filter = {
      perspectives: ['china'],
      analysts: ['gaziz-abishev'],
      text: 'zzzz',
      languages: ['fi'],
      kinds: ['FACT'],
    };
    const read = await facets(filter);
    expect(read.perspectives).toEqual([['china', 0]]);
    expect(read.analysts).toEqual([['gaziz-abishev', 0]]);
    expect(read.languages).toEqual([['fi', 0]]);
    expect(read.kinds).toEqual([['FACT', 0]]);
    const { claimFacets: short } = await ask<{ claimFacets: { analysts: { analyst: { slug: string } }[] } }>(
      db,
      '{ claimFacets(filter: { analysts: ["roland-bijamov"] }) { analysts(limit: 1) { analyst { slug } } } }',
    );
    expect(short.analysts.map(({ analyst }) => analyst.slug)).toContain('roland-bijamov');
    expect(short.analysts.length).toBeLessThanOrEqual(2);
  });

  test('ignore their own condition, and heed all others', async () => {
    const filter = { perspectives: ['russia'], topics: ['western-ties'], kinds: ['ASSESSMENT'], stance: { min: 1 } };
    const read = await facets(filter);
    const onTopic = takes((s) => s.topic === 'western-ties' && s.value >= 1);
    expect(Object.fromEntries(read.perspectives)).toEqual(
      count(
        claims.filter((c) => c.kind === 'ASSESSMENT' && onTopic(c)),
        (c) => [c.perspective],
      ),
    );
    expect(Object.fromEntries(read.kinds)).toEqual(
      count(
        claims.filter((c) => c.perspective === 'russia' && onTopic(c)),
        (c) => [c.kind],
      ),
    );
    expect(Object.fromEntries(read.topics)).toEqual(
      count(
        claims.filter((c) => c.perspective === 'russia' && c.kind === 'ASSESSMENT'),
        (c) => c.stances.filter((s) => s.value >= 1).map((s) => s.topic),
      ),
    );
    expect(Object.fromEntries(read.languages)).toEqual(
      count(
        claims.filter((c) => c.perspective === 'russia' && c.kind === 'ASSESSMENT' && onTopic(c)),
        (c) => [c.language],
      ),
    );
  });
});

describe('what is not reviewed', () => {
  test('is nowhere to be seen', async () => {
    const { id: articleId } = await db.article.findFirstOrThrow({ where: { slug: 'aljazeera-2023-11-putin-astana' } });
    const key = { articleId, number: 1 };
    const { claim } = await ask<{ claim: { id: string } }>(
      db,
      '{ claim(slug: "aljazeera-2023-11-putin-astana.1") { id } }',
    );
    const query = `query ($id: ID!) {
      claim(slug: "aljazeera-2023-11-putin-astana.1") { slug }
      node(id: $id) { id }
      claims { totalCount }
      stances(filter: { articles: ["aljazeera-2023-11-putin-astana"] }) { totalCount }
      article(slug: "aljazeera-2023-11-putin-astana") { claims { totalCount } }
      claimFacets(filter: { articles: ["aljazeera-2023-11-putin-astana"] }) { languages { count } }
    }`;
    type Seen = {
      claim: object | null;
      node: object | null;
      claims: { totalCount: number };
      stances: { totalCount: number };
      article: { claims: { totalCount: number } };
      claimFacets: { languages: { count: number }[] };
    };
    const bring = (status: ReviewStatus) =>
      keepingTotals(db, [articleId], () => db.claim.updateMany({ where: key, data: { status } }));
    const before = await ask<Seen>(db, query, { id: claim.id });
    for (const status of ['DRAFT', 'IN_REVIEW', 'REJECTED'] as const) {
      await bring(status);
      const seen = await ask<Seen>(db, query, { id: claim.id });
      expect(seen.claim).toBeNull();
      expect(seen.node).toBeNull();
      expect(seen.claims.totalCount).toBe(before.claims.totalCount - 1);
      expect(seen.stances.totalCount).toBeLessThan(before.stances.totalCount);
      expect(seen.article.claims.totalCount).toBe(before.article.claims.totalCount - 1);
      expect(seen.claimFacets.languages[0]!.count).toBe(before.claimFacets.languages[0]!.count - 1);
    }
    await bring('REVIEWED');
  });
});
