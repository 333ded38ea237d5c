import { describe, expect, it } from 'vitest';
import { InputError } from '@/domain/errors';
import { settle } from './settle';

const read = (values: Record<string, unknown>) => ({ values, ignored: [] });

describe('settle', () => {
  it('takes out the one slug that nothing has and keeps the others', async () => {
    const settled = await settle(read({ topic: ['real', 'nothing'] }), async (values) => {
      const topics = values.topic as string[];
      if (topics.includes('nothing')) throw new InputError('UNKNOWN_SLUG', 'filter.topics', 'nothing', 'a topic');
      return topics;
    });
    expect(settled).toEqual({
      data: ['real'],
      values: { topic: ['real'] },
      ignored: [{ name: 'topic', value: 'nothing' }],
    });
  });

  it('takes out a cursor of another list', async () => {
    const settled = await settle(read({ after: 'elsewhere' }), async ({ after }) => {
      if (after) throw new InputError('INVALID_VALUE', 'after', after, 'a cursor of this list');
      return 'first page';
    });
    expect(settled).toMatchObject({ data: 'first page', ignored: [{ name: 'after', value: 'elsewhere' }] });
  });

  it('lets a fault through that is not the address’s', async () => {
    const fault = new InputError('INVALID_VALUE', 'first', 1000, 'at most 100');
    await expect(settle(read({ after: undefined }), () => Promise.reject(fault))).rejects.toBe(fault);
    await expect(settle(read({}), () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });
});
