import type { ClaimKind, RoundKind, SpeechType } from '@/generated/prisma/client';

/** A stance of a coding. */
export type CodedStance = { topicId: string; value: number; mixed: boolean };

/** What differences and agreement ask of a coding. */
export type Coded = {
  userId: string;
  number: number;
  start: number;
  end: number;
  analystId: string | null;
  speech: SpeechType | null;
  kind: ClaimKind | null;
  stances: readonly CodedStance[];
};

/** What several coders say of one passage. */
export type CodedUnit<One extends Coded> = {
  /** Names the unit within its round, always the same once all have handed in. */
  key: string;
  /** One coding of each coder at most. */
  codings: One[];
};

/** How much of the shorter passage must be in the other so that both may be the same claim. */
const SHARED = 0.5;

/**
 * Which codings of different coders are of the same unit. Given passages say it themselves. Passages that the coders found are
 * paired greedily: those that have most in common first (the length of what both have over the length of what either has, then
 * the same analyst, then more of the same topics), and a unit never takes two of one coder.
 */
export function unitsOf<One extends Coded>(kind: RoundKind, codings: readonly One[]): CodedUnit<One>[] {
  const groups = kind === 'STANCES' ? byNumber(codings) : byPlace(codings);
  return groups
    .map((group) => group.toSorted(inOrder))
    .sort((a, b) => inOrder(a[0]!, b[0]!))
    .map((group) => ({ key: keyOf(kind, group[0]!), codings: group }));
}

function keyOf(kind: RoundKind, { userId, number }: Coded): string {
  return kind === 'STANCES' ? String(number) : `${userId}.${number}`;
}

function byNumber<One extends Coded>(codings: readonly One[]): One[][] {
  const numbers = [...new Set(codings.map(({ number }) => number))];
  return numbers.map((number) => codings.filter((one) => one.number === number));
}

function byPlace<One extends Coded>(codings: readonly One[]): One[][] {
  const groupOf = new Map(codings.map((one) => [one, [one]]));
  for (const { one, other } of pairsOf(codings)) {
    const [group, joined] = [groupOf.get(one)!, groupOf.get(other)!];
    if (group === joined || group.some((member) => joined.some(({ userId }) => userId === member.userId))) continue;
    group.push(...joined);
    for (const member of joined) groupOf.set(member, group);
  }
  return [...new Set(groupOf.values())];
}

function pairsOf<One extends Coded>(codings: readonly One[]) {
  const sorted = codings.toSorted(inOrder);
  return sorted
    .flatMap((one, i) =>
      sorted
        .slice(i + 1)
        .filter((other) => other.userId !== one.userId && mayBeSame(one, other))
        .map((other) => ({ one, other, likeness: likeness(one, other) })),
    )
    .sort((a, b) => b.likeness - a.likeness);
}

function shared(one: Coded, other: Coded): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

function mayBeSame(one: Coded, other: Coded): boolean {
  return shared(one, other) >= SHARED * Math.min(one.end - one.start, other.end - other.start);
}

/** Ordered by place first: what is coded alike counts only between passages that are equally near. */
function likeness(one: Coded, other: Coded): number {
  const common = shared(one, other);
  const overlap = common / (one.end - one.start + other.end - other.start - common);
  const analyst = one.analystId !== null && one.analystId === other.analystId ? 1e-3 : 0;
  const topics = one.stances.filter(({ topicId }) => other.stances.some((stance) => stance.topicId === topicId)).length;
  return overlap + analyst + Math.min(topics, 9) * 1e-4;
}

function inOrder(a: Coded, b: Coded): number {
  return (
    a.start - b.start || a.end - b.end || (a.userId < b.userId ? -1 : a.userId > b.userId ? 1 : a.number - b.number)
  );
}

/** In what coders can differ. */
export const DIFFERENCES = ['MISSED', 'SPAN', 'ANALYST', 'SPEECH', 'KIND', 'TOPICS', 'STANCE'] as const;
export type Difference = (typeof DIFFERENCES)[number];

/** In what the codings of a unit differ, given how many people coded the text. */
export function differencesOf({ codings }: CodedUnit<Coded>, coders: number): Difference[] {
  const differ = (of: (one: Coded) => unknown) => new Set(codings.map(of)).size > 1;
  const found: Record<Difference, boolean> = {
    MISSED: codings.length < coders,
    SPAN: differ(({ start, end }) => `${start} ${end}`),
    ANALYST: differ(({ analystId }) => analystId),
    SPEECH: differ(({ speech }) => speech),
    KIND: differ(({ kind }) => kind),
    TOPICS: differ(({ stances }) => topicsIn(stances).join(' ')),
    STANCE: [...new Set(codings.flatMap(({ stances }) => topicsIn(stances)))].some(
      (topic) =>
        new Set(codings.flatMap(({ stances }) => stances.filter(({ topicId }) => topicId === topic).map(said))).size >
        1,
    ),
  };
  return DIFFERENCES.filter((difference) => found[difference]);
}

function topicsIn(stances: readonly CodedStance[]): string[] {
  return stances.map(({ topicId }) => topicId).sort();
}

function said({ value, mixed }: CodedStance): string {
  return mixed ? 'mixed' : String(value);
}
