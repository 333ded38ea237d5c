'use client';

import { useState } from 'react';
import { BringArticleDocument, type BringArticleMutation } from '@/generated/graphql/documents';
import { SendError, type SendFailure, send } from '../../../_client/send';
import { type Draft, inputOf } from './draft';

type Refusal = BringArticleMutation['articleCreate']['errors'][number];

/** Why an article was not stored. */
export type StoreFailure = { failure: SendFailure } | { refusal: Refusal };

/** Stores an article; sent again after a lost answer, it is stored once. */
export function useStore() {
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<StoreFailure | null>(null);

  /** @returns its slug; null where it was not stored. */
  async function store(draft: Draft): Promise<string | null> {
    setBusy(true);
    setWrong(null);
    const article = inputOf(draft);
    try {
      const { articleCreate } = await send(BringArticleDocument, { article, key: await keyOf(draft.id, article) });
      const [refusal] = articleCreate.errors;
      if (refusal) setWrong({ refusal });
      return articleCreate.article?.slug ?? null;
    } catch (error) {
      if (!(error instanceof SendError)) throw error;
      setWrong({ failure: error.kind });
      return null;
    } finally {
      setBusy(false);
    }
  }

  return { store, busy, wrong };
}

/** A name of the draft as it is now: corrected after it was refused, it is another write. */
async function keyOf(id: string, article: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(article));
  const digest = globalThis.crypto.subtle ? await crypto.subtle.digest('SHA-1', bytes) : new ArrayBuffer(0);
  return `${id}-${[...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
