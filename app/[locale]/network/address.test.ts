import { describe, expect, it } from 'vitest';
import { inMode, networkFilter, networkQuery, networkQuestion, readNetworkValues } from './address';

describe('readNetworkValues', () => {
  it('asks for the net agreement of analysts where nothing is said', () => {
    const { values, ignored } = readNetworkValues({});
    expect(networkQuestion(values)).toEqual({ mode: 'ONE_MODE', qualifier: 'SUBTRACT', normalisation: 'NONE' });
    expect(values.least).toBeUndefined();
    expect(ignored).toEqual([]);
    expect(networkQuery(values)).toMatchObject({ mode: undefined, qualifier: undefined, topic: [] });
  });

  it('keeps what it read', () => {
    const query = {
      mode: 'topics',
      qualifier: 'ignore',
      normalisation: 'activity',
      least: '0.5',
      topic: ['nato', 'trust'],
      perspective: 'russia',
      from: '2023-01-01',
    };
    const { values, ignored } = readNetworkValues(query);
    expect(ignored).toEqual([]);
    expect(networkQuery(values)).toMatchObject({ ...query, perspective: ['russia'] });
    expect(networkFilter(values)).toEqual({
      from: '2023-01-01',
      to: undefined,
      topics: ['nato', 'trust'],
      perspectives: ['russia'],
    });
  });

  it.each([
    [{ mode: 'groups' }, { name: 'mode', value: 'groups' }],
    [{ qualifier: 'combine' }, { name: 'qualifier', value: 'combine' }],
    [
      { mode: 'topics', qualifier: 'congruence' },
      { name: 'qualifier', value: 'congruence' },
    ],
    [{ normalisation: 'activity' }, { name: 'normalisation', value: 'activity' }],
    [
      { mode: 'topics', qualifier: 'combine', normalisation: 'activity' },
      { name: 'normalisation', value: 'activity' },
    ],
    [{ least: '-1' }, { name: 'least', value: '-1' }],
    [{ against: '1e9' }, { name: 'against', value: '1e9' }],
    [
      { from: '2024-02-01', to: '2024-01-01' },
      { name: 'to', value: '2024-01-01' },
    ],
  ])('sets aside what does not fit: %j', (query, fault) => {
    expect(readNetworkValues(query).ignored).toEqual([fault]);
  });

  it('takes only the conditions into another mode', () => {
    const { values } = readNetworkValues({ qualifier: 'conflict', least: '2', topic: 'nato' });
    expect(inMode(values, 'topics')).toEqual({
      mode: 'topics',
      from: undefined,
      to: undefined,
      topic: ['nato'],
      perspective: [],
    });
  });
});
