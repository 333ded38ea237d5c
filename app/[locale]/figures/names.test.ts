import { describe, expect, it } from 'vitest';
import { figureSubject } from './names';

const at = (path: string, query = '') => figureSubject(path.split('/').filter(Boolean), new URLSearchParams(query));

describe('figureSubject', () => {
  it.each(['spectrum', 'spectrum/embed', 'spectrum/spectrum.csv', 'spectrum/spectrum.json', 'spectrum/spectrum.png'])(
    'finds %s',
    (path) => expect(at(path)).toEqual([]),
  );

  it.each([
    '',
    'nothing',
    'spectrum/nothing',
    'spectrum/trends.csv',
    'spectrum/spectrum.xml',
    'spectrum/embed/more',
    'toString',
  ])('finds nothing at %s', (path) => expect(at(path)).toBeUndefined());

  it('asks for what the figure is about', () => {
    expect(at('timeline', 'topic=mutual-trust')).toEqual([{ noun: 'topic', slug: 'mutual-trust' }]);
    expect(at('timeline/timeline.svg', 'topic=mutual-trust')).toEqual([{ noun: 'topic', slug: 'mutual-trust' }]);
    expect(at('timeline')).toBeUndefined();
    expect(at('balance', 'topic=mutual-trust')).toBeUndefined();
  });
});
