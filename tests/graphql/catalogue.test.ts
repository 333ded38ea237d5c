import { describe, expect, test } from 'vitest';
import { fold } from '@/domain/text/fold';
import { ask } from '@/tests/helpers/ask';
import { demonstrationDatabase } from '@/tests/helpers/database';
import { analysts, articles, claims, outlets, positions, topics } from '@/tests/helpers/demonstration';

const db = await demonstrationDatabase();

type Slugged = { slug: string };

async function slugs(field: string, filter: object = {}, orderBy?: object): Promise<string[]> {
  const type = {
    perspectives: 'Perspective',
    outlets: 'Outlet',
    analysts: 'Analyst',
    topics: 'Topic',
    articles: 'Article',
  }[field];
  const data = await ask<Record<string, { totalCount: number; nodes: Slugged[] }>>(
    db,
    `query ($filter: ${type}Filter, $orderBy: ${type}Order) {
      ${field}(first: 100, filter: $filter, orderBy: $orderBy) { totalCount nodes { slug } }
    }`,
    { filter, orderBy },
  );
  expect(data[field]!.totalCount).toBe(data[field]!.nodes.length);
  return data[field]!.nodes.map(({ slug }) => slug);
}

const all = (things: Slugged[], holds: (slug: string) => boolean) =>
  things
    .map(({ slug }) => slug)
    .filter(holds)
    .sort();
const by = (slug: string) => claims.filter((claim) => claim.analyst === slug);
const inArticle = (slug: string) => claims.filter((claim) => claim.article === slug);
const contains = (texts: (string | undefined)[], ...words: string[]) =>
  words.every((word) => fold(texts.join('\n')).includes(fold(word)));

describe('perspectives', () => {
  test('come by rank', async () => {
    expect(await slugs('perspectives')).toEqual(['russia', 'kazakhstan', 'west', 'china', 'other']);
    expect(await slugs('perspectives', {}, { field: 'ORDER', direction: 'DESC' })).toEqual([
      'other',
      'china',
      'west',
      'kazakhstan',
      'russia',
    ]);
    expect(await slugs('perspectives', {}, { field: 'SLUG', direction: 'ASC' })).toEqual([
      'china',
      'kazakhstan',
      'other',
      'russia',
      'west',
    ]);
  });

  test('are filtered', async () => {
    expect(await slugs('perspectives', { slugs: ['west', 'russia'] })).toEqual(['russia', 'west']);
    expect(await slugs('perspectives', { text: 'رُوسيا' })).toEqual(['russia']);
    expect(await slugs('perspectives', { text: 'kazakh' })).toEqual(['kazakhstan']);
  });

  test('know who speaks from them, who claims most first', async () => {
    const { perspectives: read } = await ask<{
      perspectives: { nodes: { slug: string; analysts: { nodes: Slugged[] }; claims: { totalCount: number } }[] };
    }>(db, '{ perspectives { nodes { slug analysts(first: 100) { nodes { slug } } claims { totalCount } } } }');
    for (const { slug, analysts: speaking, claims: said } of read.nodes) {
      expect(speaking.nodes.map((analyst) => analyst.slug).sort()).toEqual(
        analysts
          .filter((analyst) => analyst.perspective === slug)
          .map((analyst) => analyst.slug)
          .sort(),
      );
      const numbers = speaking.nodes.map((analyst) => by(analyst.slug).length);
      expect(numbers).toEqual(numbers.toSorted((left, right) => right - left));
      expect(said.totalCount).toBe(claims.filter((claim) => claim.perspective === slug).length);
    }
  });
});

describe('outlets', () => {
  const size = (slug: string) => articles.filter((article) => article.outlet === slug).length;

  test('come by slug, or by their number of articles', async () => {
    expect(await slugs('outlets')).toEqual(all(outlets, () => true));
    for (const direction of ['ASC', 'DESC']) {
      const numbers = (await slugs('outlets', {}, { field: 'ARTICLES', direction })).map(size);
      expect(numbers).toEqual(numbers.toSorted((left, right) => (direction === 'ASC' ? left - right : right - left)));
    }
  });

  test('are filtered', async () => {
    expect(await slugs('outlets', { countries: ['QA', 'KZ'] })).toEqual(
      all(outlets, (slug) => ['QA', 'KZ'].includes(outlets.find((outlet) => outlet.slug === slug)!.country ?? '')),
    );
    expect(await slugs('outlets', { text: 'الجزيره' })).toEqual(
      all(outlets, (slug) => contains(Object.values(outlets.find((outlet) => outlet.slug === slug)!.name), 'الجزيرة')),
    );
    expect(await slugs('outlets', { slugs: ['haqqin'] })).toEqual(['haqqin']);
  });

  test('know their articles', async () => {
    const { outlet } = await ask<{ outlet: { articles: { nodes: Slugged[] } } }>(
      db,
      '{ outlet(slug: "haqqin") { articles { nodes { slug } } } }',
    );
    expect(outlet.articles.nodes.map(({ slug }) => slug)).toEqual(['haqqin-2026-01-shorayev', 'haqqin-2025-09-sarym']);
  });
});

describe('analysts', () => {
  const latest = (slug: string) =>
    by(slug)
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? '';

  test('come by their number of claims, their latest, or their slug', async () => {
    const numbers = (await slugs('analysts')).map((slug) => by(slug).length);
    expect(numbers.length).toBe(analysts.length);
    expect(numbers).toEqual(numbers.toSorted((left, right) => right - left));
    const days = (await slugs('analysts', {}, { field: 'LATEST', direction: 'DESC' })).map(latest);
    expect(days).toEqual(days.toSorted().reverse());
    expect(await slugs('analysts', {}, { field: 'SLUG', direction: 'ASC' })).toEqual(all(analysts, () => true));
  });

  test.each([
    ['slugs', { slugs: ['gaziz-abishev'] }, (slug: string) => slug === 'gaziz-abishev'],
    [
      'sides',
      { perspectives: ['west'] },
      (slug: string) => analysts.find((a) => a.slug === slug)!.perspective === 'west',
    ],
    [
      'topics',
      { topics: ['mediator-role'] },
      (slug: string) => by(slug).some((c) => c.stances.some((s) => s.topic === 'mediator-role')),
    ],
    [
      'kinds',
      { kinds: ['COLLECTIVE'] },
      (slug: string) => analysts.find((a) => a.slug === slug)!.kind === 'collective',
    ],
    ['a name', { text: 'ابيشيف' }, (slug: string) => slug === 'gaziz-abishev'],
    ['an alias', { text: 'Bidzhamov' }, (slug: string) => slug === 'roland-bijamov'],
    [
      'a role',
      { text: 'political analyst' },
      (slug: string) => {
        const { name, role, aliases } = analysts.find((a) => a.slug === slug)!;
        return contains([...Object.values(name), ...Object.values(role), ...aliases], 'political', 'analyst');
      },
    ],
  ])('are filtered by %s', async (_what, filter, holds) => {
    const expected = all(analysts, holds);
    expect(expected.length).toBeGreaterThan(0);
    expect((await slugs('analysts', filter)).sort()).toEqual(expected);
  });
});

describe('topics', () => {
  const size = (slug: string) => claims.filter((claim) => claim.stances.some(({ topic }) => topic === slug)).length;

  test('come in their order, by slug, or by their number of claims', async () => {
    expect(await slugs('topics')).toEqual(topics.map(({ slug }) => slug));
    expect(await slugs('topics', {}, { field: 'SLUG', direction: 'DESC' })).toEqual(all(topics, () => true).reverse());
    const numbers = (await slugs('topics', {}, { field: 'CLAIMS', direction: 'DESC' })).map(size);
    expect(numbers).toEqual(numbers.toSorted((left, right) => right - left));
  });

  test('are filtered', async () => {
    const west = (slug: string) =>
      claims.some((c) => c.perspective === 'west' && c.stances.some((s) => s.topic === slug));
    expect((await slugs('topics', { perspectives: ['west'] })).sort()).toEqual(all(topics, west));
    expect((await slugs('topics', { text: 'الحرب' })).sort()).toEqual(
      all(topics, (slug) => {
        const { title, proposition } = topics.find((topic) => topic.slug === slug)!;
        return contains([...Object.values(title), ...Object.values(proposition)], 'الحرب');
      }),
    );
    expect(await slugs('topics', { slugs: ['mutual-trust'] })).toEqual(['mutual-trust']);
  });

  test('know who speaks of them, who claims most on them first', async () => {
    const { topic } = await ask<{
      topic: { analysts: { totalCount: number; nodes: Slugged[] }; positions: { totalCount: number } };
    }>(
      db,
      '{ topic(slug: "western-ties") { analysts(first: 100) { totalCount nodes { slug } } positions { totalCount } } }',
    );
    const number = (slug: string) => by(slug).filter((c) => c.stances.some((s) => s.topic === 'western-ties')).length;
    const numbers = topic.analysts.nodes.map(({ slug }) => number(slug));
    expect(topic.analysts.totalCount).toBe(analysts.filter(({ slug }) => number(slug) > 0).length);
    expect(numbers).toEqual(numbers.toSorted((left, right) => right - left));
    expect(topic.positions.totalCount).toBe(positions.filter(({ topic: on }) => on === 'western-ties').length);
  });
});

describe('articles', () => {
  const article = (slug: string) => articles.find((candidate) => candidate.slug === slug)!;

  test('come newest first, by their number of claims, or by slug', async () => {
    const days = (await slugs('articles')).map((slug) => article(slug).day);
    expect(days).toEqual(days.toSorted().reverse());
    const numbers = (await slugs('articles', {}, { field: 'CLAIMS', direction: 'ASC' })).map(
      (slug) => inArticle(slug).length,
    );
    expect(numbers).toEqual(numbers.toSorted((left, right) => left - right));
    expect(await slugs('articles', {}, { field: 'SLUG', direction: 'ASC' })).toEqual(all(articles, () => true));
  });

  test.each([
    ['slugs', { slugs: ['kremlin-2024-02-kazan'] }, (slug: string) => slug === 'kremlin-2024-02-kazan'],
    ['period', { from: '2024-01-01', to: '2024-12-31' }, (slug: string) => article(slug).day.startsWith('2024')],
    ['outlets', { outlets: ['otenge'] }, (slug: string) => article(slug).outlet === 'otenge'],
    [
      'analysts',
      { analysts: ['vladimir-putin'] },
      (slug: string) => inArticle(slug).some((c) => c.analyst === 'vladimir-putin'),
    ],
    ['sides', { perspectives: ['west'] }, (slug: string) => inArticle(slug).some((c) => c.perspective === 'west')],
    [
      'topics',
      { topics: ['mediator-role'] },
      (slug: string) => inArticle(slug).some((c) => c.stances.some((s) => s.topic === 'mediator-role')),
    ],
    [
      'a side and a topic, in one claim',
      { perspectives: ['russia'], topics: ['mutual-trust'] },
      (slug: string) =>
        inArticle(slug).some((c) => c.perspective === 'russia' && c.stances.some((s) => s.topic === 'mutual-trust')),
    ],
    ['languages', { languages: ['ar', 'es'] }, (slug: string) => ['ar', 'es'].includes(article(slug).language)],
    ['body', { bodyKinds: ['DIGEST'] }, () => true],
    [
      'text',
      { text: 'Astana' },
      (slug: string) => {
        const { titleAr, titleEn, digest } = article(slug);
        const published = (article(slug) as { title?: string | null }).title ?? '';
        const sentences = digest.flatMap((s) => [
          s.ar,
          s.en,
          ...Object.values((s as { section?: Record<string, string> }).section ?? {}),
        ]);
        return contains([titleAr, titleEn, published, ...sentences], 'Astana');
      },
    ],
  ])('are filtered by %s', async (_what, filter, holds) => {
    const expected = all(articles, holds);
    expect(expected.length).toBeGreaterThan(0);
    expect((await slugs('articles', filter)).sort()).toEqual(expected);
  });

  test('none is a full text in the corpus', async () => {
    expect(await slugs('articles', { bodyKinds: ['FULL_TEXT'] })).toEqual([]);
  });
});

describe('positions and stances', () => {
  type Position = {
    value: number;
    claimCount: number;
    analyst: Slugged;
    topic: Slugged;
    article: Slugged;
    claims: Slugged[];
  };

  async function read(filter: object, orderBy?: object) {
    const { positions: page } = await ask<{ positions: { totalCount: number; nodes: Position[] } }>(
      db,
      `query ($filter: PositionFilter, $orderBy: PositionOrder) { positions(first: 100, filter: $filter, orderBy: $orderBy) {
        totalCount nodes { value claimCount analyst { slug } topic { slug } article { slug } claims { slug } } } }`,
      { filter, orderBy },
    );
    return page;
  }

  test.each([
    ['from', { from: '2025-01-01' }, (p: (typeof positions)[number]) => p.day >= '2025-01-01'],
    ['to', { to: '2022-12-31' }, (p: (typeof positions)[number]) => p.day <= '2022-12-31'],
    [
      'articles',
      { articles: ['aljazeera-2023-11-putin-astana'] },
      (p: (typeof positions)[number]) => p.article === 'aljazeera-2023-11-putin-astana',
    ],
    ['outlets', { outlets: ['haqqin'] }, (p: (typeof positions)[number]) => p.outlet === 'haqqin'],
    ['analysts', { analysts: ['gaziz-abishev'] }, (p: (typeof positions)[number]) => p.analyst === 'gaziz-abishev'],
    ['sides', { perspectives: ['west'] }, (p: (typeof positions)[number]) => p.perspective === 'west'],
    ['topics', { topics: ['mutual-trust'] }, (p: (typeof positions)[number]) => p.topic === 'mutual-trust'],
    ['languages', { languages: ['en'] }, (p: (typeof positions)[number]) => p.language === 'en'],
    ['values', { min: -1, max: -0.5 }, (p: (typeof positions)[number]) => p.value >= -1 && p.value <= -0.5],
  ])('are filtered by %s, with their means and claims', async (_what, filter, holds) => {
    const expected = positions.filter(holds);
    const { totalCount, nodes } = await read(filter);
    expect(totalCount).toBe(expected.length);
    expect(totalCount).toBeGreaterThan(0);
    const key = (p: { article: string; analyst: string; topic: string; value: number; claimCount: number }) =>
      `${p.article} ${p.analyst} ${p.topic} ${p.value.toFixed(6)} ${p.claimCount}`;
    expect(
      nodes
        .map(({ value, claimCount, analyst, topic, article }) =>
          key({ value, claimCount, analyst: analyst.slug, topic: topic.slug, article: article.slug }),
        )
        .sort(),
    ).toEqual(expected.map(key).sort());
    for (const { claimCount, claims: meant } of nodes) expect(meant.length).toBe(claimCount);
  });

  test('come by value', async () => {
    for (const direction of ['ASC', 'DESC']) {
      const values = (await read({}, { field: 'VALUE', direction })).nodes.map(({ value }) => value);
      expect(values).toEqual(values.toSorted((left, right) => (direction === 'ASC' ? left - right : right - left)));
    }
  });

  test('stances are the corpus files’, filtered themselves', async () => {
    const { stances } = await ask<{ stances: { totalCount: number; nodes: { value: number; topic: Slugged }[] } }>(
      db,
      `{ stances(first: 100, filter: { topics: ["western-ties"], stance: { min: 1 }, perspectives: ["kazakhstan"] },
          orderBy: { field: VALUE, direction: ASC }) { totalCount nodes { value topic { slug } } } }`,
    );
    const expected = claims
      .filter((claim) => claim.perspective === 'kazakhstan')
      .flatMap((claim) => claim.stances.filter(({ topic, value }) => topic === 'western-ties' && value >= 1))
      .map(({ value }) => value)
      .sort();
    expect(stances.totalCount).toBe(expected.length);
    expect(stances.nodes.map(({ value }) => value)).toEqual(expected);
    expect(stances.nodes.every(({ topic }) => topic.slug === 'western-ties')).toBe(true);
    const { stances: every } = await ask<{ stances: { totalCount: number } }>(db, '{ stances { totalCount } }');
    expect(every.totalCount).toBe(claims.flatMap((claim) => claim.stances).length);
  });
});

describe('single things', () => {
  test.each([
    ['perspective', 'russia'],
    ['outlet', 'haqqin'],
    ['analyst', 'gaziz-abishev'],
    ['topic', 'mutual-trust'],
    ['article', 'kremlin-2024-02-kazan'],
    ['claim', 'kremlin-2024-02-kazan.1'],
  ])('a %s is found by its slug, by its id, and as a node; and not by what nothing has', async (field, slug) => {
    const { one } = await ask<{ one: { id: string; slug: string } }>(
      db,
      `{ one: ${field}(slug: "${slug}") { id slug } }`,
    );
    expect(one.slug).toBe(slug);
    const again = await ask<Record<'one' | 'node' | 'none', Slugged | null>>(
      db,
      `query ($id: ID!) { one: ${field}(id: $id) { slug } node(id: $id) { ... on ${field[0]!.toUpperCase()}${field.slice(1)} { slug } } none: ${field}(slug: "nothing.1") { slug } }`,
      { id: one.id },
    );
    expect(again).toEqual({ one: { slug }, node: { slug }, none: null });
  });

  test('a stance and a position are found by their ids', async () => {
    type Ids = { stances: { nodes: { id: string }[] }; positions: { nodes: { id: string }[] } };
    const { stances, positions: read } = await ask<Ids>(
      db,
      '{ stances(first: 1) { nodes { id } } positions(first: 1) { nodes { id } } }',
    );
    const [stance, position] = [stances.nodes[0]!.id, read.nodes[0]!.id];
    expect(
      await ask(
        db,
        'query ($s: ID!, $p: ID!) { stance(id: $s) { id } position(id: $p) { id } nodes(ids: [$p, $s, "x"]) { __typename id } wrong: stance(id: $p) { id } }',
        { s: stance, p: position },
      ),
    ).toEqual({
      stance: { id: stance },
      position: { id: position },
      nodes: [{ __typename: 'Position', id: position }, { __typename: 'Stance', id: stance }, null],
      wrong: null,
    });
  });

  test('texts say which language they answer in', async () => {
    const { analyst, article } = await ask<{
      analyst: {
        ar: { text: string; language: string; direction: string };
        en: { text: string; language: string; direction: string };
      };
      article: {
        publishedTitle: null | object;
        text: { language: string; direction: string; body: string; blocks: object[] };
        texts: { language: string }[];
      };
    }>(
      db,
      `{ analyst(slug: "gaziz-abishev") { ar: name { text language direction } en: name(locale: EN) { text language direction } }
         article(slug: "aljazeera-2023-11-putin-astana") { publishedTitle { text } text { language direction body blocks { kind start end } } texts { language } } }`,
    );
    expect(analyst.ar).toEqual({ text: 'غازيز أبيشيف', language: 'ar', direction: 'RTL' });
    expect(analyst.en).toEqual({ text: 'Gaziz Abishev', language: 'en', direction: 'LTR' });
    expect(article.publishedTitle).toBeNull();
    expect(article.text).toMatchObject({ language: 'ar', direction: 'RTL' });
    expect(article.texts.map(({ language }) => language).sort()).toEqual(['ar', 'en']);
  });

  test('a text that exists in another language only is answered in that one', async () => {
    const { id } = await db.analyst.findFirstOrThrow({ where: { slug: 'gaziz-abishev' } });
    await db.analyst.updateMany({ where: { id }, data: { name: { kk: 'Ғазиз Әбішев' } } });
    const { analyst } = await ask<{ analyst: { name: object } }>(
      db,
      '{ analyst(slug: "gaziz-abishev") { name(locale: EN) { text language direction } } }',
    );
    expect(analyst.name).toEqual({ text: 'Ғазиз Әбішев', language: 'kk', direction: 'LTR' });
  });

  test('a passage is the text at its offsets', async () => {
    const { claims: page } = await ask<{
      claims: {
        nodes: {
          passages: { language: string; start: number; end: number; exact: string }[];
          article: { texts: { language: string; body: string }[] };
        }[];
      };
    }>(
      db,
      '{ claims(first: 100) { nodes { passages { language start end exact } article { texts { language body } } } } }',
    );
    for (const { passages, article } of page.nodes) {
      expect(passages.length).toBe(2);
      for (const { language, start, end, exact } of passages) {
        const body = article.texts.find((text) => text.language === language)!.body;
        expect(Array.from(body).slice(start, end).join('')).toBe(exact);
      }
    }
  });
});

test('months of articles hold all of them, each once', async () => {
  const data = await ask<{ articleMonths: { from: string; to: string; articles: number }[] }>(
    db,
    '{ articleMonths { from to articles } }',
  );
  const months = [...new Set(articles.map(({ day }) => day.slice(0, 7)))].sort();
  expect(data.articleMonths.map(({ from }) => from)).toEqual(months.map((month) => `${month}-01`));
  for (const { from, to, articles: count } of data.articleMonths) {
    expect(count).toBe(articles.filter(({ day }) => day >= from && day <= to).length);
    expect(to.slice(0, 7)).toBe(from.slice(0, 7));
  }
});
