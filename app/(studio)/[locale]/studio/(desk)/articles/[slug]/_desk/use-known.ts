'use client';

import { useMemo, useState } from 'react';
import type { AnalystLabelFragment, StatedTopicFragment } from '@/generated/graphql/documents';
import type { Locale } from '@/i18n/routing';
import { API_LOCALE } from '@/i18n/routing';
import { formOf } from '../_claim/form';
import { wordsOfForm } from '../_claim/words';
import { namesOf } from './names';
import { searchesOf } from './searches';
import type { Claim } from './state';

/** Who and what is known on the page by now, and how more is found. */
export function useKnown(claims: readonly Claim[], locale: Locale) {
  const [analysts, setAnalysts] = useState<readonly AnalystLabelFragment[]>([]);
  const [topics, setTopics] = useState<readonly StatedTopicFragment[]>([]);
  const names = useMemo(() => namesOf(claims, analysts, topics), [claims, analysts, topics]);
  const meet = (found: readonly AnalystLabelFragment[]) => setAnalysts((before) => [...before, ...found]);
  const searches = searchesOf({
    locale: API_LOCALE[locale],
    claims,
    wordsOf: (claim) => wordsOfForm(formOf(claim), locale).text,
    onAnalysts: meet,
    onTopics: (found) => setTopics((before) => [...before, ...found]),
  });
  const meetTopics = (found: readonly StatedTopicFragment[]) => setTopics((before) => [...before, ...found]);
  return { names, searches, meet, meetTopics };
}
