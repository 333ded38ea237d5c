import { describe, expect, it } from 'vitest';
import { claimFilter, claimOrder, claimQuery, readClaimValues } from './claims';
import { choice, choices, cursor, day, level, readParameters, slugs, words } from './read';

describe('readParameters', () => {
  it('reads what it knows and passes over the rest', () => {
    const read = readParameters({ q: words, topic: slugs }, { q: ' الحياد ', topic: ['a-1', 'b'], utm_source: 'x' });
    expect(read).toEqual({ values: { q: 'الحياد', topic: ['a-1', 'b'] }, ignored: [] });
  });

  it('takes empty fields, as forms send them, for nothing', () => {
    expect(readParameters({ q: words, from: day, min: level }, { q: '', from: ' ', min: '' })).toEqual({
      values: { q: undefined, from: undefined, min: undefined },
      ignored: [],
    });
  });

  it('reads no more names than a page can ask for', () => {
    const topic = Array.from({ length: 1200 }, (_, index) => `t${index}`);
    const read = readParameters({ topic: slugs }, { topic: [...topic, 't0'] });
    expect(read.values.topic).toEqual(topic.slice(0, 30));
    expect(read.ignored).toHaveLength(1170);
  });

  it('names what it cannot use', () => {
    const spec = { kind: choices(['fact', 'demand']), sort: choice(['newest', 'oldest']), from: day, min: level };
    const read = readParameters(spec, { kind: ['fact', 'lie'], sort: 'random', from: '2024-02-30', min: '3' });
    expect(read.values).toEqual({ kind: ['fact'], sort: 'newest', from: undefined, min: undefined });
    expect(read.ignored).toEqual([
      { name: 'kind', value: 'lie' },
      { name: 'sort', value: 'random' },
      { name: 'from', value: '2024-02-30' },
      { name: 'min', value: '3' },
    ]);
  });

  it.each(['-3', '+1', '1.5', '٢', 'two', '--1'])('%s is no level', (found) => {
    expect(level([found])).toEqual({ value: undefined, rejected: [found] });
  });

  it.each(['../etc', 'A-b', 'a--b', '-a', 'a_b', "a'b", 'a b'])('%s is no slug', (found) => {
    expect(slugs([found])).toEqual({ value: [], rejected: [found] });
  });

  it('cuts what is too long to be looked at', () => {
    const long = 'x'.repeat(5000);
    const read = readParameters({ q: words, topic: slugs }, { q: long, topic: long });
    expect(read.values).toEqual({ q: undefined, topic: [] });
    expect(read.ignored.every(({ value }) => value.length <= 200)).toBe(true);
  });

  it('takes no cursor that could be anything else', () => {
    expect(cursor(['abc+/=_-9']).value).toBe('abc+/=_-9');
    expect(cursor(['<script>']).rejected).toEqual(['<script>']);
  });
});

describe('conditions of the list of claims', () => {
  it('become the filter and the order of the API', () => {
    const { values } = readClaimValues({
      q: 'الثقة',
      perspective: 'russia',
      topic: ['mutual-trust', 'dependence'],
      kind: 'prediction',
      speech: 'direct',
      from: '2023-01-01',
      min: '1',
      sort: 'rejecting',
    });
    expect(claimFilter(values)).toEqual({
      text: 'الثقة',
      perspectives: ['russia'],
      topics: ['mutual-trust', 'dependence'],
      analysts: undefined,
      outlets: undefined,
      articles: undefined,
      kinds: ['PREDICTION'],
      speech: ['DIRECT'],
      languages: undefined,
      from: '2023-01-01',
      to: undefined,
      stance: { min: 1, max: 2 },
    });
    expect(claimOrder(values)).toEqual({ field: 'STANCE', direction: 'ASC' });
  });

  it('survive the way through the address, without the page they stood on', () => {
    const query = { topic: ['dependence'], min: '-2', max: '0', sort: 'oldest', after: 'abc' };
    const { values } = readClaimValues(query);
    const { values: again } = readClaimValues(claimQuery(values) as Record<string, string | string[]>);
    expect(again).toEqual({ ...values, after: undefined });
  });

  it('drop the second of two ends that stand the wrong way round, and say so', () => {
    const read = readClaimValues({ from: '2024-05-01', to: '2023-01-01', min: '1', max: '-1' });
    expect(read.values).toMatchObject({ from: '2024-05-01', to: undefined, min: 1, max: undefined });
    expect(read.ignored).toEqual([
      { name: 'to', value: '2023-01-01' },
      { name: 'max', value: '-1' },
    ]);
  });
});
