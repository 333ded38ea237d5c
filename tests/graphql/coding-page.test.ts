import { graphql } from 'graphql';
import { expect, test } from 'vitest';
import { createClaim } from '@/domain/claims/mutations';
import { idOfSlug } from '@/domain/identity';
import { CodingDocument, TakeBackDocument } from '@/generated/graphql/documents';
import { createContext } from '@/graphql/context';
import { execute } from '@/graphql/execute';
import { schema } from '@/graphql/schema';
import { actorOf } from '../helpers/actors';
import { countStatements, demonstrationDatabase } from '../helpers/database';

const db = await demonstrationDatabase();
const coder = actorOf('CODER');
const slug = 'aljazeera-2023-11-putin-astana';

const open = () => execute(CodingDocument, { locale: 'AR', slug }, createContext({ db, actor: coder }));
const undo = (entry: string, key: string = entry) =>
  execute(TakeBackDocument, { locale: 'AR', entry, key }, createContext({ db, actor: coder }));

test('the page on which an article is coded takes as many statements for few claims as for many', async () => {
  const draft = {
    analyst: 'roland-bijamov',
    speech: 'DIRECT' as const,
    kind: 'FACT' as const,
    paraphrase: { ar: 'قول' },
    passages: [{ language: 'ar', start: 0, end: 3 }],
    stances: [{ topic: 'mutual-trust', value: 1 }],
    relations: [{ kind: 'SUPPORTS' as const, to: `${slug}.1` }],
  };
  const before = await countStatements(db, open);
  for (let made = 0; made < 3; made++) await createClaim(db, coder, { articleId: idOfSlug('article', slug), draft });
  const after = await countStatements(db, open);
  expect(after.result.studioArticle!.claims).toHaveLength(before.result.studioArticle!.claims.length + 3);
  // The article itself, its texts, its claims with their versions, who and what they name, what can be taken back; and
  // whether the coder codes it in a round.
  expect([before.count, after.count]).toEqual([12, 12]);
});

test('an undo tells which claims it left and which it took out', async () => {
  const { studioArticle } = await open();
  const last = studioArticle!.claims.at(-1)!;
  const taken = (await undo(studioArticle!.undo!.id)).undo;
  expect([taken.claims, taken.gone, taken.errors]).toEqual([[], [last.slug], []]);
  expect((await undo(studioArticle!.undo!.id)).undo).toEqual(taken);
  expect((await undo(studioArticle!.undo!.id, 'other')).undo.errors).toMatchObject([{ code: 'ALREADY_UNDONE' }]);
  const again = (await undo(taken.article!.redo!.id)).undo;
  expect([again.claims.map((claim) => claim.slug), again.gone]).toEqual([[last.slug], []]);
});

test('what a write of a request answers is not what was read for the answer of the write before', async () => {
  const { studioArticle } = await open();
  const [first, second] = studioArticle!.claims.slice(-2);
  const offer = ({ slug: name, version }: { slug: string; version: number }) =>
    `claimSetStatus(slug: "${name}", version: ${version}, status: IN_REVIEW) { article { undo { id } } errors { code } }`;
  const { data, errors } = await graphql({
    schema,
    source: `mutation { first: ${offer(first!)} second: ${offer(second!)} }`,
    contextValue: createContext({ db, actor: coder }),
  });
  const undoable = Object.values(data as Record<string, { article: { undo: { id: string } } }>).map(
    ({ article }) => article.undo.id,
  );
  expect([errors, new Set(undoable).size]).toEqual([undefined, 2]);
});
