import { describe, expect, it } from 'vitest';
import { readThenAndNow, thenAndNowQuery, thenAndNowVariables } from './address';

const variables = (query: Record<string, string>) => thenAndNowVariables(readThenAndNow(query).values);

describe('then and now in an address', () => {
  it('is read as it is written', () => {
    const query = {
      side: 'analyst:gaziz-abishev',
      'earlier-from': '2022-01-01',
      'earlier-to': '2022-12-31',
      'later-from': '2023-06-01',
      'later-to': '2024-12-31',
      topic: ['mutual-trust'],
    };
    const { values, ignored } = readThenAndNow(query);
    expect(ignored).toEqual([]);
    expect(thenAndNowQuery(values)).toMatchObject(query);
    expect(thenAndNowVariables(values)).toEqual({
      earlier: { from: '2022-01-01', to: '2022-12-31' },
      later: { from: '2023-06-01', to: '2024-12-31' },
      filter: { topics: ['mutual-trust'], outlets: undefined, kinds: undefined, languages: undefined },
    });
  });

  it('takes the day beside the one inner end that is given', () => {
    expect(variables({ 'earlier-to': '2023-12-31' })).toMatchObject({
      earlier: { to: '2023-12-31' },
      later: { from: '2024-01-01' },
    });
    expect(variables({ 'later-from': '2024-03-01' })).toMatchObject({ earlier: { to: '2024-02-29' } });
  });

  it('leaves the halves to the API where only outer ends are given', () => {
    expect(variables({ 'earlier-from': '2022-01-01', 'later-to': '2023-12-31' })).toMatchObject({
      earlier: undefined,
      later: undefined,
      filter: { from: '2022-01-01', to: '2023-12-31' },
    });
  });

  it.each([
    [{ 'earlier-to': '2023-01-01', 'later-from': '2023-01-01' }, 'later-from'],
    [{ 'earlier-to': '2023-01-01', 'later-from': '2022-01-01' }, 'later-from'],
    [{ 'earlier-to': '2023-01-01', 'later-to': '2022-01-01' }, 'later-to'],
    [{ 'earlier-from': '2023-01-01', 'later-from': '2022-01-01' }, 'later-from'],
    [{ 'earlier-from': '2023-02-30' }, 'earlier-from'],
    [{ side: 'russia' }, 'side'],
  ])('sets aside what stands the wrong way round or is unreadable: %j', (query, name) => {
    expect(readThenAndNow(query).ignored.map((one) => one.name)).toEqual([name]);
  });
});
