import { expect, it } from 'vitest';
import { sampleWith, writeFolder } from '@/tests/helpers/corpus';
import { freshDatabase } from '@/tests/helpers/database';
import { DatabaseUnavailableError } from '../availability';
import { connect } from '../database';
import { importCorpus } from '../import/corpus';
import { isPresent, type Subject } from './data';

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
  expect(await isPresent(db, subject)).toBe(true);
});

it.each([
  { noun: 'topic', slug: analyst.slug },
  { noun: 'article', slug: 'bridge-2025' },
  { noun: 'claim', slug: 'bridge-2024.99' },
  { noun: 'claim', slug: 'bridge-2024' },
  { noun: 'claim', slug: "bridge-2024.1'--" },
] satisfies Subject[])('$noun $slug is not', async (subject) => {
  expect(await isPresent(db, subject)).toBe(false);
});

it('a claim that has not been reviewed is not there', async () => {
  await db.claim.updateMany({ where: { number: 1 }, data: { status: 'DRAFT' } });
  expect(await isPresent(db, { noun: 'claim', slug: 'bridge-2024.1' })).toBe(false);
  await db.claim.updateMany({ where: { number: 1 }, data: { status: 'REVIEWED' } });
});

it('asks without a subject only whether the database answers', async () => {
  expect(await isPresent(db, null)).toBe(true);
  const away = connect('postgresql://nobody@127.0.0.1:1/nothing');
  await expect(isPresent(away, null)).rejects.toBeInstanceOf(DatabaseUnavailableError);
  await away.$disconnect();
});
