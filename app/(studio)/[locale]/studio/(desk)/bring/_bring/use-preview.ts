'use client';

import { useLocale } from 'next-intl';
import { useState } from 'react';
import { BringPreviewDocument, type BringPreviewMutation } from '@/generated/graphql/documents';
import { API_LOCALE } from '@/i18n/routing';
import { SendError, type SendFailure, send } from '../../../_client/send';
import { type Draft, draftOf } from './draft';

type Payload = BringPreviewMutation['articlePreview'];

/** What is brought, as the API takes it. */
export type Brought = {
  text?: string;
  html?: string;
  file?: { name: string; base64: string };
  address?: string;
  encoding?: string | null;
};

/** Why nothing was found. */
export type PreviewFailure =
  | { kind: 'sending'; failure: SendFailure }
  | { kind: 'refused'; code: Payload['errors'][number]['code']; places: Payload['places'] };

/** Asks the server what somebody brings. */
export function usePreview(onFound: (found: { encoding: string | null; drafts: Draft[] }) => void) {
  const locale = useLocale();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<PreviewFailure | null>(null);

  async function preview(source: Brought) {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    try {
      const { articlePreview } = await send(BringPreviewDocument, { source, locale: API_LOCALE[locale] });
      const { preview: found, errors, places } = articlePreview;
      if (found) onFound({ encoding: found.encoding, drafts: found.articles.map(draftOf) });
      else setFailure({ kind: 'refused', code: errors[0]!.code, places });
    } catch (error) {
      if (!(error instanceof SendError)) throw error;
      setFailure({ kind: 'sending', failure: error.kind });
    } finally {
      setBusy(false);
    }
  }

  const refuse = (code: 'TOO_LARGE') => setFailure({ kind: 'refused', code, places: [] });
  return { preview, busy, failure, refuse };
}
