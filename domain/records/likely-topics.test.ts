import { beforeEach, expect, it } from 'vitest';
import { freshDatabase } from '@/tests/helpers/database';
import { idOfSlug } from '../identity';
import { importCorpus } from '../import/corpus';
import { writeTopics } from '../topics/mutations';
import { likelySameTopics } from './likely-topics';

const db = await freshDatabase();

beforeEach(async () => {
  await db.topic.deleteMany();
  await importCorpus(db, 'prisma/corpus/topics.json', { maxBytes: 1_000_000, dryRun: false });
});

const likely = async (title: Record<string, string>, proposition: Record<string, string>) => {
  await writeTopics(db, [{ slug: 'own', title, proposition }]);
  const slugs = new Map((await db.topic.findMany()).map(({ id, slug }) => [id, slug]));
  const found = await likelySameTopics(db, idOfSlug('topic', 'own'));
  return found.map(({ id, reason }) => [slugs.get(id), reason]);
};

it.each([
  [
    'the proposition in another spelling',
    { en: 'Trust' },
    { ar: 'الثقةُ بين موسكو وأستانا في تراجع' },
    'mutual-trust',
    'same-proposition',
  ],
  [
    'the title in another spelling',
    { ar: 'الخطر علي الحدود' },
    { en: 'Something else.' },
    'territorial-threat',
    'same-title',
  ],
  [
    'the proposition in other forms',
    { en: 'West' },
    { en: 'Kazakhstan moves closer to the West' },
    'western-ties',
    'alike-proposition',
  ],
  [
    'the Arabic proposition in other forms',
    { ar: 'ثقة' },
    { ar: 'تراجعت الثقة بين موسكو وأستانا' },
    'mutual-trust',
    'alike-proposition',
  ],
  [
    'the title in other forms',
    { en: 'The mediators roles' },
    { en: 'Something else.' },
    'mediator-role',
    'alike-title',
  ],
  [
    'what denies it',
    { en: 'x' },
    { en: 'Kazakhstan will join the Western sanctions against Russia.' },
    'sanctions-compliance',
    'opposite',
  ],
  [
    'what denies it, in Arabic',
    { ar: 'س' },
    { ar: 'لن يتعمق التعاون الاقتصادي بين روسيا وكازاخستان' },
    'economic-cooperation',
    'opposite',
  ],
])('a topic with %s is likely the same', async (_, title, proposition, slug, reason) => {
  expect((await likely(title, proposition))[0]).toEqual([slug, reason]);
});

it('topics that ask different things are not, though all speak of the same countries', async () => {
  for (const { id } of await db.topic.findMany()) expect(await likelySameTopics(db, id)).toEqual([]);
  expect(await likely({ en: 'Grain' }, { en: 'Kazakhstan will sell more grain to Russia and the West.' })).toEqual([]);
});

it('words that every topic has tell nothing', async () => {
  await db.topic.deleteMany();
  const frame = (what: string) => ({ en: `What is said in this world about ${what} is good for everybody there.` });
  const all = ['sharing rivers', 'open borders', 'one currency', 'new pipelines', 'lower tariffs'];
  await writeTopics(
    db,
    all.map((what, at) => ({ slug: `topic-${at}`, title: { en: what }, proposition: frame(what) })),
  );
  expect(await likelySameTopics(db, idOfSlug('topic', 'topic-0'))).toEqual([]);
  expect(await likely({ en: 'x' }, frame('river sharing'))).toEqual([['topic-0', 'alike-proposition']]);
});
