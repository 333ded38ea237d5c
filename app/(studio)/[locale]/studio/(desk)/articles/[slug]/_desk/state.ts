import type { CodedClaimFragment, UndoStateFragment } from '@/generated/graphql/documents';
import { type ClaimForm, formOf } from '../_claim/form';
import { type Merge, merge, sameForm, take } from '../_claim/merge';

export type Claim = CodedClaimFragment;

/** A claim that somebody is working on: what it was when the work began, and what it has become. */
export type Work = {
  /** The claim's address, or a name of its own while the server does not know it. */
  name: string;
  /** The version that the work began from; null for a claim that is new. */
  version: number | null;
  base: ClaimForm | null;
  form: ClaimForm;
};

/** Somebody else changed the claim that was to be saved, or took it out (`theirs` is null then). */
export type Conflict = { name: string; theirs: Claim | null; merge: Merge | null; by: string; at: string };

export type DeskState = {
  /** The claims as the server has them, in the order of their numbers. */
  claims: readonly Claim[];
  history: UndoStateFragment;
  /** Unsaved work, by name. */
  works: Readonly<Record<string, Work>>;
  /** The work whose form is shown. */
  open: string | null;
  /** The claim that the reader and the list point at. */
  focused: string | null;
  conflict: Conflict | null;
};

export type DeskAction =
  | { type: 'began'; work: Work }
  | { type: 'edited'; name: string }
  | { type: 'changed'; form: ClaimForm }
  | { type: 'closed' }
  | { type: 'discarded'; name: string }
  | { type: 'focused'; name: string | null }
  | { type: 'restored'; works: readonly Work[] }
  | { type: 'stored'; name: string; claim: Claim | null; sent: ClaimForm | null; history: UndoStateFragment | null }
  | { type: 'arrived'; claims: readonly Claim[]; gone: readonly string[]; history: UndoStateFragment | null }
  | { type: 'conflicted'; name: string; theirs: Claim | null; by: string; at: string }
  | { type: 'chosen'; theirs: readonly string[] };

/** A work on a claim as it is stored. */
export function workOn(claim: Claim): Work {
  const form = formOf(claim);
  return { name: claim.slug, version: claim.version, base: form, form };
}

/** Whether a work holds anything that is not stored. */
export function isUnsaved({ base, form }: Work): boolean {
  return !base || !sameForm(base, form);
}

/** What the page becomes. */
export function reduce(state: DeskState, action: DeskAction): DeskState {
  switch (action.type) {
    case 'began':
      return { ...withWork(state, action.work), open: action.work.name, focused: action.work.name };
    case 'edited': {
      const claim = state.claims.find(({ slug }) => slug === action.name);
      const work = state.works[action.name] ?? (claim && workOn(claim));
      return work ? { ...withWork(state, work), open: work.name, focused: work.name } : state;
    }
    case 'changed': {
      const work = state.open === null ? undefined : state.works[state.open];
      return work ? withWork(state, { ...work, form: action.form }) : state;
    }
    case 'closed': {
      const work = state.open === null ? undefined : state.works[state.open];
      const closed = { ...state, open: null, conflict: null };
      return work && !isUnsaved(work) ? withoutWork(closed, work.name) : closed;
    }
    case 'discarded': {
      const focused = state.claims.some(({ slug }) => slug === action.name) ? action.name : null;
      return { ...withoutWork(state, action.name), focused, conflict: null };
    }
    case 'focused':
      return state.focused === action.name ? state : { ...state, focused: action.name };
    case 'restored':
      return action.works.reduce((restored, work) => withWork(restored, work), state);
    case 'stored':
      return stored(state, action);
    case 'arrived':
      return arrived(state, action.claims, action.gone, action.history);
    case 'conflicted':
      return conflicted(state, action);
    case 'chosen':
      return chosen(state, action.theirs);
  }
}

function withWork(state: DeskState, work: Work): DeskState {
  return { ...state, works: { ...state.works, [work.name]: work } };
}

function withoutWork(state: DeskState, name: string): DeskState {
  const { [name]: _, ...works } = state.works;
  return { ...state, works, open: state.open === name ? null : state.open };
}

function arrived(
  state: DeskState,
  claims: readonly Claim[],
  gone: readonly string[],
  history: UndoStateFragment | null,
): DeskState {
  const changed = new Map(claims.map((claim) => [claim.slug, claim]));
  const kept = state.claims.filter(({ slug }) => !gone.includes(slug)).map((claim) => changed.get(claim.slug) ?? claim);
  const known = new Set(kept.map(({ slug }) => slug));
  const all = [...kept, ...claims.filter(({ slug }) => !known.has(slug))].sort((a, b) => a.number - b.number);
  return { ...state, claims: all, history: history ?? state.history };
}

/** The server has done what was asked: what was written since it was sent stays unsaved. */
function stored(state: DeskState, { name, claim, sent, history }: DeskAction & { type: 'stored' }): DeskState {
  if (!claim) return withoutWork(arrived(state, [], [name], history), name);
  const next = arrived(state, [claim], [], history);
  const work = state.works[name];
  const focused = state.focused === name ? claim.slug : state.focused;
  if (!work) return { ...next, focused };
  const cleared = withoutWork(next, name);
  if (sent && sameForm(sent, work.form)) return { ...cleared, focused };
  const rest: Work = { name: claim.slug, version: claim.version, base: formOf(claim), form: work.form };
  return { ...withWork(cleared, rest), focused, open: state.open === name ? claim.slug : state.open };
}

function conflicted(state: DeskState, { name, theirs, by, at }: DeskAction & { type: 'conflicted' }): DeskState {
  const work = state.works[name];
  const next = theirs ? arrived(state, [theirs], [], null) : arrived(state, [], [name], null);
  if (!work?.base) return next;
  const found = theirs && merge(work.base, work.form, formOf(theirs));
  return { ...next, open: name, focused: name, conflict: { name, theirs, merge: found, by, at } };
}

/** The work goes on from what the other one made, with what was chosen of it; where that is nothing, as a new claim. */
function chosen(state: DeskState, fields: readonly string[]): DeskState {
  const { conflict } = state;
  const work = conflict && state.works[conflict.name];
  if (!conflict || !work) return { ...state, conflict: null };
  if (!conflict.theirs || !conflict.merge) {
    return { ...withWork(state, { ...work, base: null, version: null }), conflict: null };
  }
  const { form, clashes } = conflict.merge;
  const theirs = clashes.filter(({ field }) => fields.includes(field));
  const next = { ...work, version: conflict.theirs.version, base: formOf(conflict.theirs), form: take(form, theirs) };
  return { ...withWork(state, next), conflict: null };
}
