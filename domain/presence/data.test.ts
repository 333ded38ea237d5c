import { expect, it } from 'vitest';
import { sampleWith, writeFolder } from '@/tests/helpers/corpus';
import { freshDatabase } from '@/tests/helpers/database';
import { DatabaseUnavailableError } from '../availability';
import { connect } from '../database';
import { importCorpus } from '../import/corpus';
import { firstMissing, type Subject } from './data';

const db = await freshDatabase();
await importCorpus(db, await writeFolder(sampleWith({})), { maxBytes: 1_000_000, dryRun: false });
const topic = await db.topic.findFirstOrThrow();
const analyst = await db.analyst.findFirstOrThrow();

it.each([
  { noun: 'topic', slug: topic.slug },
  { noun: 'analyst', slug: analyst.slug },
  { noun: 'article', slug: 'bridge-2024' },
  { noun: 'claim', slug: 'bridge-2024.1' },
] satisfies Subject[])('$noun $slug is there', async (subject) => {
  expect(await firstMissing(db, [subject])).toBeNull();
});

it.each([
  { noun: 'topic', slug: analyst.slug },
  { noun: 'article', slug: 'bridge-2025' },
  { noun: 'claim', slug: 'bridge-2024.99' },
  { noun: 'claim', slug: 'bridge-2024' },
  { noun: 'claim', slug: "bridge-2024.1'--" },
] satisfies Subject[])('$noun $slug is not', async (subject) => {
  expect(await firstMissing(db, [subject])).toEqual(subject);
});

it('a claim that has not been reviewed is not there', async () => {
  await db.claim.updateMany({ where: { number: 1 }, data: { status: 'DRAFT' } });
  const claim: Subject = { noun: 'claim', slug: 'bridge-2024.1' };
  expect(await firstMissing(db, [claim])).toEqual(claim);
  await db.claim.updateMany({ where: { number: 1 }, data: { status: 'REVIEWED' } });
});

it('asks without a subject only whether the database answers', async () => {
  expect(await firstMissing(db, [])).toBeNull();
  const away = connect('postgresql://nobody@127.0.0.1:1/nothing');
  await expect(firstMissing(away, [])).rejects.toBeInstanceOf(DatabaseUnavailableError);
  await away.$disconnect();
});

it('of several, names the first that is not there', async () => {
  const there: Subject[] = [
    { noun: 'topic', slug: topic.slug },
    { noun: 'analyst', slug: analyst.slug },
  ];
  const gone: Subject = { noun: 'perspective', slug: 'atlantis' };
  expect(await firstMissing(db, there)).toBeNull();
  expect(await firstMissing(db, [...there, gone, { noun: 'outlet', slug: 'nowhere' }])).toEqual(gone);
});
