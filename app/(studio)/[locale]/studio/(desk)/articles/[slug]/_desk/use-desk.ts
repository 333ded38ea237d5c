'use client';

import { useReducer, useRef, useState } from 'react';
import {
  CodedClaimsDocument,
  type EditErrorCode,
  type ReviewStatus,
  TakeBackDocument,
} from '@/generated/graphql/documents';
import { SendError, type SendFailure, send } from '../../../../_client/send';
import { newWriteName, useWriteName } from '../../../../_client/write-name';
import { type ClaimForm, inputOf, newForm, problemsOf } from '../_claim/form';
import type { Parcel } from '../_keep/parcel';
import type { Passage } from '../_text/text';
import type { Delivered } from './deliver';
import { type Claim, type DeskState, isUnsaved, reduce, workOn } from './state';
import { useDrafts } from './use-drafts';
import { useOutbox } from './use-outbox';
import { useTabs } from './use-tabs';

/** What has just happened, for people. */
export type News =
  | { kind: 'saved' | 'removed' | 'undone' | 'redone' | 'nothingToUndo' }
  | { kind: 'restored'; count: number }
  | { kind: 'refused'; code: EditErrorCode; field: string | null }
  | { kind: 'failed'; why: SendFailure };

export type Place = {
  owner: { user: string; article: string };
  locale: 'AR' | 'EN';
};

/** The page's state and everything that can be done to it. */
export function useDesk({ owner, locale }: Place, initial: Pick<DeskState, 'claims' | 'history'>) {
  const [state, dispatch] = useReducer(reduce, { ...initial, works: {}, open: null, focused: null, conflict: null });
  const [news, setNews] = useState<News | null>(null);
  const [told, setTold] = useState(false);
  const undoing = useRef(false);
  const takingBack = useWriteName();
  const where = { locale, slug: owner.article };

  const outbox = useOutbox({ owner, locale, onDone, onRefused });
  const tabs = useTabs(owner, state.open, (claim) => void refresh(claim));
  const takeDraft = useDrafts(owner, state.works, (works) => {
    dispatch({ type: 'restored', works });
    setNews({ kind: 'restored', count: works.length });
  });

  function onDone(parcel: Parcel, { claim, article }: Delivered) {
    const sent = parcel.act.kind === 'save' ? parcel.act.form : null;
    if (sent) takeDraft(parcel.claim, sent);
    dispatch({ type: 'stored', name: parcel.claim, claim, sent, history: article });
    setNews({ kind: parcel.act.kind === 'remove' ? 'removed' : 'saved' });
    tabs.tellStored(claim?.slug ?? parcel.claim);
  }

  async function onRefused(parcel: Parcel, { errors: [error] }: Delivered) {
    if (!error) return;
    const saving = parcel.act.kind === 'save';
    if (error.code === 'CONFLICT' || error.code === 'NOT_FOUND') {
      const theirs = await refresh(parcel.claim);
      const last = error.conflict?.changes[0]?.entry;
      if (theirs !== undefined && saving && last) {
        const at = new Date(last.at).toISOString();
        return dispatch({ type: 'conflicted', name: parcel.claim, theirs, by: last.userName, at });
      }
      if (theirs === null && saving) {
        return dispatch({ type: 'conflicted', name: parcel.claim, theirs, by: '', at: new Date().toISOString() });
      }
    }
    setNews({ kind: 'refused', code: error.code, field: error.field });
    if (saving) edit(parcel.claim);
  }

  /** Reads one claim as it is now: null where it is gone, undefined where nobody could be asked. */
  async function refresh(name: string): Promise<Claim | null | undefined> {
    const number = Number(name.split('.').at(-1));
    if (!Number.isInteger(number)) return undefined;
    try {
      const { studioArticle } = await send(CodedClaimsDocument, { ...where, numbers: [number] });
      const claims = studioArticle?.claims ?? [];
      const gone = claims.length === 0 ? [name] : [];
      dispatch({ type: 'arrived', claims, gone, history: studioArticle });
      return claims[0] ?? null;
    } catch (error) {
      if (!(error instanceof SendError)) throw error;
      return undefined;
    }
  }

  function edit(name: string) {
    setTold(false);
    dispatch({ type: 'edited', name });
  }

  function begin(form: ClaimForm) {
    const name = `new-${newWriteName()}`;
    setTold(false);
    dispatch({ type: 'began', work: { name, version: null, base: null, form } });
  }

  const make = (language: string, passage: Passage) => begin(newForm(language, passage));

  /**
   * Sends what is in the form and closes it: whoever codes goes on at once. What the server refuses comes back.
   * @returns whether it was sent; otherwise the form says what is missing.
   */
  function save(offer: boolean): boolean {
    const work = state.open === null ? undefined : state.works[state.open];
    if (!work) return false;
    if (problemsOf(work.form).length > 0) {
      setTold(true);
      return false;
    }
    if (isUnsaved(work)) outbox.post(work, { kind: 'save', form: work.form, claim: inputOf(work.form) });
    const status = state.claims.find(({ slug }) => slug === work.name)?.status ?? 'DRAFT';
    if (offer && status === 'DRAFT') outbox.post(work, { kind: 'status', status: 'IN_REVIEW' });
    dispatch({ type: 'closed' });
    return true;
  }

  function setStatus(name: string, status: ReviewStatus) {
    const claim = state.claims.find(({ slug }) => slug === name);
    if (claim && !state.works[name]) outbox.post(workOn(claim), { kind: 'status', status });
  }

  function remove(name: string) {
    const claim = state.claims.find(({ slug }) => slug === name);
    if (claim) outbox.post(workOn(claim), { kind: 'remove' });
    else dispatch({ type: 'discarded', name });
  }

  async function takeBack(which: 'undo' | 'redo') {
    const entry = state.history[which];
    // What is on its way comes before what is to be taken back.
    if (undoing.current || outbox.waiting.length > 0) return;
    if (!entry) return setNews({ kind: 'nothingToUndo' });
    undoing.current = true;
    try {
      const { undo } = await send(TakeBackDocument, { locale, entry: entry.id, key: takingBack.nameFor(entry.id) });
      takingBack.done();
      const [error] = undo.errors;
      if (error) setNews({ kind: 'refused', code: error.code, field: null });
      else {
        dispatch({ type: 'arrived', claims: undo.claims, gone: undo.gone, history: undo.article });
        setNews({ kind: which === 'undo' ? 'undone' : 'redone' });
        for (const claim of [...undo.claims.map(({ slug }) => slug), ...undo.gone]) tabs.tellStored(claim);
      }
    } catch (error) {
      if (!(error instanceof SendError)) throw error;
      setNews({ kind: 'failed', why: error.kind });
    }
    undoing.current = false;
  }

  return {
    state,
    news,
    told,
    outbox,
    tabs,
    dispatch,
    edit,
    begin,
    make,
    save,
    setStatus,
    remove,
    takeBack,
    refresh,
    dismissNews: () => setNews(null),
  };
}

export type Desk = ReturnType<typeof useDesk>;
