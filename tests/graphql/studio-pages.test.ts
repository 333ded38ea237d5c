import { beforeAll, expect, test } from 'vitest';
import { createKey } from '@/domain/accounts/keys';
import { createAccount } from '@/domain/accounts/users';
import { createClaim, removeClaim, setClaimStatus } from '@/domain/claims/mutations';
import { handIn, saveCoding } from '@/domain/coding/codings';
import { decideUnits } from '@/domain/coding/decide';
import { roundUnits } from '@/domain/coding/read';
import { roundById } from '@/domain/coding/round';
import { createRound } from '@/domain/coding/rounds';
import type { Actor } from '@/domain/editing/actor';
import { loadDemonstrationCorpus } from '@/domain/import/demonstration';
import { analystOf, outletOf, perspectiveOf, topicOf } from '@/domain/records/drafts';
import { createRecord } from '@/domain/records/write';
import { reviewClaims } from '@/domain/review/review';
import {
  AgreementItemsDocument,
  AgreementReportDocument,
  ArticleSuggestionsDocument,
  CorrectArticleDocument,
  LikelySameDocument,
  PastArticleDocument,
  PossibleCodersDocument,
  PreviewCorrectionDocument,
  ReviewDocument,
  RoundDocument,
  RoundsDocument,
  SpeakersOfSideDocument,
  StudioAnchorsDocument,
  StudioArticlesDocument,
  StudioAuditDocument,
  StudioBinDocument,
  StudioDeskDocument,
  StudioHistoryDocument,
  StudioPeopleDocument,
  StudioPlaceDocument,
  StudioRecordPageDocument,
  StudioRecordsDocument,
  StudioSettingsDocument,
  type TypedDocumentString,
  VerdictsDocument,
} from '@/generated/graphql/documents';
import type { UserRole } from '@/generated/prisma/client';
import { createContext } from '@/graphql/context';
import { execute } from '@/graphql/execute';
import { actorOf } from '../helpers/actors';
import { countStatements, freshDatabase } from '../helpers/database';

const db = await freshDatabase();
const locale = 'AR' as const;

async function person(name: string, role: UserRole): Promise<Actor & { userId: string }> {
  const userId = await createAccount(db, { email: `${name}@mawqif.example`, name, role });
  return { ...actorOf(role, name), userId };
}

let first: Awaited<ReturnType<typeof grow>>;
let people: Record<'amina' | 'boris' | 'diana' | 'admin', Actor & { userId: string }>;

beforeAll(async () => {
  await loadDemonstrationCorpus(db);
  people = {
    amina: await person('amina', 'CODER'),
    boris: await person('boris', 'CODER'),
    diana: await person('diana', 'REVIEWER'),
    admin: await person('admin', 'ADMINISTRATOR'),
  };
  first = await grow(0);
});

/** Claims whose history grows with each round. */
const offered: { articleId: string; number: number; seen: number }[] = [];

/** Adds to every page of the Studio: in another article and of another analyst and topic each time. */
async function grow(time: number) {
  const { amina, boris, diana } = people;
  const nth = { orderBy: { slug: 'asc' }, skip: time, take: 1 } as const;
  const [article] = await db.article.findMany({ ...nth, include: { texts: { take: 1 } } });
  const [[analyst], [topic]] = [await db.analyst.findMany(nth), await db.topic.findMany(nth)];
  const { id: articleId, texts } = article!;
  const { language } = texts[0]!;
  const said = {
    analyst: analyst!.slug,
    speech: 'DIRECT' as const,
    kind: 'FACT' as const,
    paraphrase: { ar: 'قول' },
    stances: [{ topic: topic!.slug, value: 1 }],
  };
  const draft = { ...said, passages: [{ language, start: 0, end: 3 }] };
  const make = async () => {
    const { number, version } = await createClaim(db, amina, { articleId, draft });
    return { articleId, number, seen: version };
  };
  const offer = async () => {
    const key = await make();
    const { version } = await setClaimStatus(db, amina, { ...key, status: 'IN_REVIEW' });
    return { ...key, seen: version };
  };
  const waiting = await offer();
  for (const status of ['DRAFT', 'IN_REVIEW'] as const)
    for (const key of offered) key.seen = (await setClaimStatus(db, amina, { ...key, status })).version;
  offered.push(waiting);
  await reviewClaims(db, diana, { claims: [await offer()], status: 'REJECTED', note: 'لا' });
  await removeClaim(db, diana, await make());
  const place = { language, start: 0, end: 3, exact: 'abc', prefix: '', suffix: '' };
  const candidates = [{ start: 0, end: 3, quote: 1, score: 1 }];
  await db.lostPassage.create({ data: { articleId, claimNumber: waiting.number, ...place, candidates } });
  const suggested = { source: 'RULES', speech: 'DIRECT', reason: 'cue', speaker: 'abc', speakerStart: 0 } as const;
  const match = { speakerEnd: 3, analystId: analyst!.id, matchReason: 'same-name', matchScore: 1 };
  const { prefix: _, suffix: __, ...quoted } = place;
  const found = { articleId, ...quoted, ...suggested, ...match, foundAt: new Date() };
  await db.suggestion.createMany({
    data: Array.from({ length: time + 1 }, (_, one) => ({ ...found, id: `found-${one}` })),
  });
  const rounds = { articleId, kind: 'CLAIMS', language, claims: null, instructions: '' } as const;
  await createRound(db, diana, { ...rounds, coders: [amina.userId, boris.userId] });
  const decided = await createRound(db, diana, { ...rounds, coders: [amina.userId, boris.userId] });
  for (let unit = 0; unit <= time; unit++)
    for (const coder of [amina, boris]) {
      const coding = { ...said, start: unit * 5, end: unit * 5 + 4, exact: null };
      await saveCoding(db, coder, { roundId: decided, number: null, seen: 0, draft: coding });
    }
  for (const coder of [amina, boris]) await handIn(db, coder, decided);
  const given = { choice: 'CODER', coderId: amina.userId, draft: null, status: 'REVIEWED', note: '' } as const;
  const units = await roundUnits(db, diana, await roundById(db, decided));
  const verdicts = units.map(({ key }) => ({ ...given, unit: key, seen: null, again: false }));
  await decideUnits(db, diana, { roundId: decided, verdicts });
  await person(`somebody-${time}`, 'CODER');
  await createKey(db, amina, { name: `key ${time}`, days: 1 });
  await newRecords(time);
  const text = `A${texts[0]!.body}`;
  const one = { slug: article!.slug, claim: `${article!.slug}.${waiting.number}`, language, text };
  return { ...one, round: decided, analyst: analyst!.slug };
}

/** One more of everything that articles share. */
async function newRecords(time: number) {
  const { diana } = people;
  const name = { ar: `جديد ${time}` };
  const { slug: perspective } = await db.perspective.findFirstOrThrow({ orderBy: { order: 'asc' } });
  const shared = { role: {}, aliases: [], kind: 'ANALYST', perspective, wikidata: null } as const;
  const own = { asked: `new-${time}`, name };
  // All of them are called the same, so that each is likely the same as the others.
  const namesake = analystOf({ name: { ar: 'سمير نزار' }, ...shared });
  for (const asked of [`new-${time}`, `again-${time}`])
    await createRecord(db, diana, 'analyst', { asked, name, compose: namesake });
  await createRecord(db, diana, 'perspective', { ...own, compose: perspectiveOf({ name, order: null }) });
  for (const asked of [`new-${time}`, `other-${time}`])
    await createRecord(db, diana, 'topic', {
      asked,
      name,
      compose: topicOf({ title: name, proposition: { ar: 'قول' } }),
    });
  const homepage = 'https://new.example';
  await createRecord(db, diana, 'outlet', { ...own, compose: outletOf({ name, country: null, homepage }) });
}

/** How many statements the documents of every page take, and how much they answer; of the coding page, coding-page.test.ts. */
async function measure({ slug, round, analyst, claim, language, text }: Awaited<ReturnType<typeof grow>>) {
  const counts: Record<string, number> = {};
  const sizes: Record<string, number> = {};
  const ask = async <Data, Variables extends Record<string, unknown>>(
    page: string,
    actor: Actor,
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
  ) => {
    const context = createContext({ db, actor, limits: { ...createContext({ db }).limits, pageSize: 1000 } });
    const { count, result } = await countStatements(db, () => execute(document, variables, context));
    counts[page] = count;
    sizes[page] = JSON.stringify(result).length;
  };
  const { amina, diana, admin } = people;
  const list = { first: 50, offset: 0 };
  await ask('desk', amina, StudioDeskDocument, { locale });
  await ask('articles', amina, StudioArticlesDocument, { locale, order: 'BROUGHT', ...list, status: 'IN_REVIEW' });
  await ask('suggestions', amina, ArticleSuggestionsDocument, { locale, slug });
  await ask('review', diana, ReviewDocument, { locale, first: 50 });
  await ask('verdicts', amina, VerdictsDocument, { first: 20 });
  await ask('rounds', diana, RoundsDocument, { locale });
  await ask('coders', diana, PossibleCodersDocument, {});
  await ask('round', diana, RoundDocument, { locale, id: round });
  await ask('agreement', diana, AgreementReportDocument, { locale });
  await ask('agreement items', diana, AgreementItemsDocument, { locale, criterion: 'STANCE' });
  await ask('attributions', diana, AgreementItemsDocument, { locale, criterion: 'ANALYST' });
  await ask('people', admin, StudioPeopleDocument, {});
  await ask('audit', admin, StudioAuditDocument, { locale, first: 100 });
  await ask('bin', diana, StudioBinDocument, list);
  await ask('anchors', diana, StudioAnchorsDocument, list);
  for (const noun of ['ANALYST', 'TOPIC', 'OUTLET', 'PERSPECTIVE'] as const)
    for (const order of ['NAME', 'USE'] as const)
      await ask(`${noun} ${order}`, amina, StudioRecordsDocument, { locale, noun, order, ...list });
  await ask('record', diana, StudioRecordPageDocument, { locale, noun: 'ANALYST', slug: analyst });
  const { slug: side } = await db.perspective.findFirstOrThrow({ orderBy: { order: 'asc' } });
  await ask('side', diana, StudioRecordPageDocument, { locale, noun: 'PERSPECTIVE', slug: side });
  await ask('speakers of a side', diana, SpeakersOfSideDocument, { locale, slug: side });
  await ask('likely same', diana, LikelySameDocument, { locale, noun: 'ANALYST', slug: 'new-0' });
  await ask('likely topics', diana, LikelySameDocument, { locale, noun: 'TOPIC', slug: 'new-0' });
  const history = { locale, noun: 'CLAIM' as const, slug: first.claim, before: null };
  await ask('history', amina, StudioHistoryDocument, { ...history, first: 20, whole: false });
  await ask('version', amina, StudioHistoryDocument, { ...history, first: 1, whole: true });
  await ask('place', diana, StudioPlaceDocument, { article: slug, claim });
  await ask('correct', diana, CorrectArticleDocument, { locale, slug });
  await ask('preview', diana, PreviewCorrectionDocument, { slug, language, text });
  await ask('past', amina, PastArticleDocument, { locale, slug, at: new Date() });
  // Of one article or analyst: of the second there may be less.
  for (const page of ['place', 'correct', 'preview', 'past', 'likely same', 'likely topics']) delete sizes[page];
  await ask('settings', amina, StudioSettingsDocument, {});
  return { counts, sizes };
}

test('every page of the Studio takes as many statements for few rows as for many', async () => {
  const few = await measure(first);
  const many = await measure(await grow(1));
  // One state of one claim is all that its page shows.
  for (const [page, size] of Object.entries(few.sizes).filter(([page]) => page !== 'version'))
    expect([page, many.sizes[page]! > size]).toEqual([page, true]);
  expect(many.counts).toEqual(few.counts);
});
