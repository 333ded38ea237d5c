'use client';

import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import {
  AcceptSuggestionDocument,
  ArticleSuggestionsDocument,
  type EditErrorCode,
  FindSuggestionsDocument,
  ProposeSuggestionsDocument,
  ReconsiderSuggestionDocument,
  RefuseSuggestionDocument,
  type SuggestionListFragment,
  type SuggestionRowFragment,
} from '@/generated/graphql/documents';
import { SendError, type SendFailure, send } from '../../../../_client/send';
import { newWriteName } from '../../../../_client/write-name';
import type { Suggested } from '../_reader/anchors';

/** What has just happened, for people. */
export type SuggestionNews =
  | { kind: 'refused'; code: EditErrorCode }
  | { kind: 'failed'; why: SendFailure }
  | { kind: 'proposed'; found: number; dropped: number };

type Place = { article: string; locale: 'AR' | 'EN' };

type Options = Place & {
  /** Whether the viewer may search and decide: then an article nobody has searched is searched at once. */
  mayDecide: boolean;
  /** The claims of the article, by which suggestions are settled. */
  claims: readonly { slug: string; version: number }[];
  onAccepted: (claimNumber: number) => void;
};

const NOTHING: ReadonlySet<string> = new Set();

/** Begins the names by which the reader knows suggestions: no claim's address begins so. */
export const SUGGESTED = 'suggestion:';

/** Where suggestions that wait stand in a text: the same ones as before while none of them changes, however often they are read. */
export function usePlaces(list: SuggestionListFragment | null, language: string): Suggested[] {
  const places = JSON.stringify(placesOf(list, language));
  return useMemo(() => JSON.parse(places) as Suggested[], [places]);
}

function placesOf(list: SuggestionListFragment | null, language: string): Suggested[] {
  return (list?.all ?? [])
    .filter(({ state, current, passage }) => state === 'PENDING' && current && passage.language === language)
    .map(({ id, passage: { start, end } }) => ({ name: `${SUGGESTED}${id}`, start, end }));
}

/** The suggestions of an article, and everything that can be done about them. */
export function useSuggestions({ article, locale, mayDecide, claims, onAccepted }: Options) {
  const [list, setList] = useState<SuggestionListFragment | null>(null);
  const [busy, setBusy] = useState<ReadonlySet<string>>(NOTHING);
  const under = useRef(new Set<string>());
  const [news, setNews] = useState<SuggestionNews | null>(null);

  /** Does each thing once at a time, and tells what went wrong. Whoever decides quickly waits for no answer, nor for a model. */
  async function one(name: string, work: () => Promise<void>) {
    if (under.current.has(name)) return;
    const now = (change: () => void) => {
      change();
      setBusy(new Set(under.current));
    };
    now(() => under.current.add(name));
    setNews(null);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof SendError)) throw error;
      setNews({ kind: 'failed', why: error.kind });
    } finally {
      now(() => under.current.delete(name));
    }
  }

  function told(errors: readonly { code: EditErrorCode }[]): boolean {
    const [error] = errors;
    if (error) setNews({ kind: 'refused', code: error.code });
    return error !== undefined;
  }

  function replace(suggestion: SuggestionRowFragment | null | undefined) {
    if (!suggestion) return;
    setList(
      (before) => before && { ...before, all: before.all.map((row) => (row.id === suggestion.id ? suggestion : row)) },
    );
  }

  async function read() {
    const { studioArticle } = await send(ArticleSuggestionsDocument, { locale, slug: article });
    if (studioArticle) setList(studioArticle.suggestions);
    return studioArticle?.suggestions ?? null;
  }

  const find = () =>
    one('find', async () => {
      const { suggestionsFind } = await send(FindSuggestionsDocument, { locale, article });
      if (!told(suggestionsFind.errors) && suggestionsFind.suggestions) setList(suggestionsFind.suggestions);
    });

  const propose = () =>
    one('propose', async () => {
      const { suggestionsPropose } = await send(ProposeSuggestionsDocument, { locale, article });
      if (told(suggestionsPropose.errors)) return;
      if (suggestionsPropose.suggestions) setList(suggestionsPropose.suggestions);
      setNews({ kind: 'proposed', found: suggestionsPropose.found, dropped: suggestionsPropose.dropped });
    });

  const accept = (id: string) =>
    one(id, async () => {
      const { suggestionAccept } = await send(AcceptSuggestionDocument, {
        locale,
        article,
        id,
        key: newWriteName(),
      });
      if (told(suggestionAccept.errors)) return;
      replace(suggestionAccept.suggestion);
      if (suggestionAccept.claim) onAccepted(suggestionAccept.claim.number);
    });

  const refuse = (id: string) =>
    one(id, async () => {
      const { suggestionRefuse } = await send(RefuseSuggestionDocument, { locale, article, id });
      if (!told(suggestionRefuse.errors)) replace(suggestionRefuse.suggestion);
    });

  const reconsider = (id: string) =>
    one(id, async () => {
      const { suggestionReconsider } = await send(ReconsiderSuggestionDocument, { locale, article, id });
      if (!told(suggestionReconsider.errors)) replace(suggestionReconsider.suggestion);
    });

  const refresh = useEffectEvent(async (_claims: string) => {
    try {
      const found = await read();
      if (found && found.searchedAt === null && mayDecide) await find();
    } catch (error) {
      if (!(error instanceof SendError)) throw error;
      setNews({ kind: 'failed', why: error.kind });
    }
  });
  // Read again whenever the claims are others than they were.
  const settledBy = useMemo(() => claims.map(({ slug, version }) => `${slug}:${version}`).join(' '), [claims]);
  useEffect(() => {
    void refresh(settledBy);
  }, [settledBy]);

  return { list, busy, news, find, propose, accept, refuse, reconsider };
}

export type Suggestions = ReturnType<typeof useSuggestions>;
