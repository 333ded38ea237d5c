import { describe, expect, it } from 'vitest';
import {
  inMode,
  networkFilter,
  networkQuery,
  networkQuestion,
  networkSteps,
  networkWindow,
  readNetworkValues,
} from './address';

describe('readNetworkValues', () => {
  it('asks for the net agreement of analysts where nothing is said', () => {
    const { values, ignored } = readNetworkValues({});
    expect(networkQuestion(values)).toEqual({
      mode: 'ONE_MODE',
      qualifier: 'SUBTRACT',
      normalisation: 'NONE',
      duplicates: 'DOCUMENT',
      window: undefined,
    });
    expect(networkSteps(values)).toEqual({
      width: 1,
      unit: 'YEAR',
      kernel: 'UNIFORM',
      step: undefined,
      stepUnit: 'MONTH',
    });
    expect(values.least).toBeUndefined();
    expect(ignored).toEqual([]);
    expect(Object.values(networkQuery(values)).flat().filter(Boolean)).toEqual([]);
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
      kind: ['demand'],
      duplicates: 'month',
      middle: '2023-11-15',
      width: '6',
      unit: 'month',
      kernel: 'triangular',
      step: 'half_year',
    };
    const { values, ignored } = readNetworkValues(query);
    expect(ignored).toEqual([]);
    expect(networkQuery(values)).toMatchObject({ ...query, perspective: ['russia'] });
    expect(networkFilter(values)).toEqual({
      from: '2023-01-01',
      to: undefined,
      topics: ['nato', 'trust'],
      perspectives: ['russia'],
      outlets: undefined,
      kinds: ['DEMAND'],
      languages: undefined,
    });
    expect(networkWindow(values)).toEqual({ middle: '2023-11-15', width: 6, unit: 'MONTH', kernel: 'TRIANGULAR' });
    expect(networkSteps(values)).toMatchObject({ width: 6, step: 6, stepUnit: 'MONTH' });
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
    [{ width: '0' }, { name: 'width', value: '0' }],
    [{ width: '1001' }, { name: 'width', value: '1001' }],
    [{ middle: '2023-02-30' }, { name: 'middle', value: '2023-02-30' }],
    [{ duplicates: 'decade' }, { name: 'duplicates', value: 'decade' }],
    [
      { from: '2024-02-01', to: '2024-01-01' },
      { name: 'to', value: '2024-01-01' },
    ],
  ])('sets aside what does not fit: %j', (query, fault) => {
    expect(readNetworkValues(query).ignored).toEqual([fault]);
  });

  it('takes only the conditions into another mode', () => {
    const { values } = readNetworkValues({ qualifier: 'conflict', least: '2', topic: 'nato', duplicates: 'year' });
    const { mode, qualifier, least, topic, duplicates } = inMode(values, 'topics');
    expect({ mode, qualifier, least, topic, duplicates }).toEqual({
      mode: 'topics',
      qualifier: undefined,
      least: undefined,
      topic: ['nato'],
      duplicates: 'year',
    });
  });
});
