import type { Database } from '../database';
import type { Actor } from '../editing/actor';
import type { NamedWrite } from '../editing/answered';
import { type ClaimContent, readClaims } from '../editing/contents/claims';
import { readShared, type SharedContents } from '../editing/contents/shared';
import { DisagreeingStancesError, MissingError } from '../editing/errors';
import { type Change, type Editing, perform } from '../editing/perform';
import { demand } from '../editing/permissions';
import { claimReference, nameOfReference, type Reference, sharedReference } from '../editing/reference';
import { InputError } from '../errors';
import { idOfSlug } from '../identity';
import type { MergeDetails, MergedNoun } from './merged';
import { claimsOf } from './merged-claims';

/** What a merge would do. */
export type MergePreview = {
  claims: number;
  articles: number;
  /** Claims that take a stance on both topics: the same one, of which one is kept. */
  agreeing: ClaimKey[];
  /** Those whose stances differ: no merge before somebody has decided. */
  disagreeing: ClaimKey[];
};

type ClaimKey = { articleId: string; number: number };

/** Of two records the slug of the one that goes and of the one that stays. */
export type MergePair = { from: string; into: string };

/** How many claims are written at once. */
const BATCH = 500;

/**
 * What merging two records would do; nothing is written.
 * @throws RefusedError, InputError where both are the same, MissingError.
 */
export async function previewMerge(
  db: Database,
  actor: Actor,
  noun: MergedNoun,
  pair: MergePair,
): Promise<MergePreview> {
  demand(actor, `${noun}.merge`);
  const { from, into } = await readPair(db, noun, pair);
  const keys = await claimsOf(db, noun, from.reference.record);
  const preview: MergePreview = {
    claims: keys.length,
    articles: new Set(keys.map(({ articleId }) => articleId)).size,
    agreeing: [],
    disagreeing: [],
  };
  if (noun === 'analyst') return preview;
  for (const batch of batchesOf(keys)) {
    for (const { key, content } of await readBatch(db, batch)) {
      const [one, other] = [from, into].map(({ reference }) => stanceOn(content, reference.record));
      if (one && other) preview[sameStance(one, other) ? 'agreeing' : 'disagreeing'].push(key);
    }
  }
  return preview;
}

/**
 * Makes one record of two: claims of the first become the second's, an analyst is found by the first's names too, and the
 * first's address leads to the second. Every version is kept, so that it can be taken back by `unmerge`.
 * @throws RefusedError, InputError where both are the same, MissingError, DisagreeingStancesError where claims take different
 * stances on the two topics: which of them a coder meant, no rule can know.
 */
export function mergeRecords(
  db: Database,
  actor: Actor,
  noun: MergedNoun,
  { named, ...pair }: MergePair & { named?: NamedWrite },
): Promise<{ slug: string; claims: number }> {
  const details: MergeDetails = { ...pair, fromId: idOfSlug(noun, pair.from) };
  return perform(db, actor, { action: `${noun}.merge`, details, named }, async (editing) => {
    const { from, into } = await readPair(editing.db, noun, pair);
    const keys = await claimsOf(editing.db, noun, from.reference.record);
    const ids = { from: from.reference.record, into: into.reference.record };
    for (const batch of batchesOf(keys)) await moveClaims(editing, noun, batch, ids);
    const changes: Change[] = [{ reference: from.reference, content: null }];
    if (noun === 'analyst') changes.push({ reference: into.reference, content: withNames(into.content, from.content) });
    await editing.write(changes);
    return { slug: pair.into, claims: keys.length };
  });
}

type Read = { reference: Reference; content: SharedContents[MergedNoun] };

async function readPair(
  db: Database,
  noun: MergedNoun,
  { from, into }: MergePair,
): Promise<{ from: Read; into: Read }> {
  if (from === into) throw new InputError('INVALID_VALUE', 'into', into, 'another than the one that goes');
  const references = [from, into].map((slug) => sharedReference(noun, idOfSlug(noun, slug)));
  const contents = await readShared(db, noun, references);
  const [gone, kept] = references.map((reference) => {
    const content = contents.get(nameOfReference(reference));
    if (!content) throw new MissingError(reference);
    return { reference, content };
  });
  return { from: gone!, into: kept! };
}

async function moveClaims(
  editing: Editing,
  noun: MergedNoun,
  batch: readonly ClaimKey[],
  ids: { from: string; into: string },
): Promise<void> {
  const claims = await readBatch(editing.db, batch);
  const moved = noun === 'analyst' ? claims.map((claim) => ofAnalyst(claim, ids.into)) : onTopic(claims, ids);
  await editing.write(
    moved.map(({ key, content }) => ({ reference: claimReference(key.articleId, key.number), content })),
  );
}

type ReadClaim = { key: ClaimKey; content: ClaimContent };

async function readBatch(db: Database, keys: readonly ClaimKey[]): Promise<ReadClaim[]> {
  const references = keys.map(({ articleId, number }) => claimReference(articleId, number));
  const contents = await readClaims(db, references);
  return keys.flatMap((key, index) => {
    const content = contents.get(nameOfReference(references[index]!));
    return content ? [{ key, content }] : [];
  });
}

function ofAnalyst({ key, content }: ReadClaim, analystId: string): ReadClaim {
  return { key, content: { ...content, analystId } };
}

function onTopic(claims: readonly ReadClaim[], { from, into }: { from: string; into: string }): ReadClaim[] {
  const disagreeing = claims.filter(({ content }) => {
    const [one, other] = [stanceOn(content, from), stanceOn(content, into)];
    return one && other && !sameStance(one, other);
  });
  if (disagreeing.length > 0) throw new DisagreeingStancesError(disagreeing.map(({ key }) => key));
  return claims.map(({ key, content }) => {
    const others = content.stances.filter(({ topicId }) => topicId !== from);
    const own = stanceOn(content, from);
    const stances = own && !stanceOn(content, into) ? [...others, { ...own, topicId: into }] : others;
    return { key, content: { ...content, stances: inOrder(stances) } };
  });
}

/** Stances in the order in which they are read, so that what is the same looks the same. */
export function inOrder(stances: ClaimContent['stances']): ClaimContent['stances'] {
  return stances.toSorted((a, b) => (a.topicId < b.topicId ? -1 : 1));
}

/** A claim's stance on a topic. */
export function stanceOn({ stances }: ClaimContent, topic: string): ClaimContent['stances'][number] | undefined {
  return stances.find(({ topicId }) => topicId === topic);
}

function sameStance(a: { value: number; mixed: boolean }, b: { value: number; mixed: boolean }): boolean {
  return a.value === b.value && a.mixed === b.mixed;
}

/** An analyst who is found by another's names too. */
function withNames(into: Read['content'], from: Read['content']): Read['content'] {
  if (!('aliases' in into) || !('aliases' in from)) return into;
  const own = Object.values(into.name);
  const aliases = [...new Set([...into.aliases, ...Object.values(from.name), ...from.aliases])];
  return { ...into, aliases: aliases.filter((alias) => !own.includes(alias)) };
}

function batchesOf(keys: readonly ClaimKey[]): ClaimKey[][] {
  return Array.from({ length: Math.ceil(keys.length / BATCH) }, (_, at) => keys.slice(at * BATCH, (at + 1) * BATCH));
}
