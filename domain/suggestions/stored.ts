import type { SpeechType, SuggestionSource } from '@/generated/prisma/client';
import type { Database } from '../database';
import { type Table, writeRows } from '../storage/rows';

/** A suggestion as it is found: what people decide about it is no part of it. */
export type FoundSuggestion = {
  articleId: string;
  id: string;
  source: SuggestionSource;
  language: string;
  start: number;
  end: number;
  exact: string;
  speech: SpeechType;
  reason: string;
  speaker: string | null;
  speakerStart: number | null;
  speakerEnd: number | null;
  cueStart: number | null;
  cueEnd: number | null;
  analystId: string | null;
  matchReason: string | null;
  matchScore: number | null;
  proposal: object | null;
  foundAt: string;
};

const SUGGESTION: Table<FoundSuggestion> = {
  name: 'Suggestion',
  key: ['articleId', 'id'],
  columns: {
    articleId: 'uuid',
    id: 'text',
    source: '"SuggestionSource"',
    language: 'text',
    start: 'integer',
    end: 'integer',
    exact: 'text',
    speech: '"SpeechType"',
    reason: 'text',
    speaker: 'text',
    speakerStart: 'integer',
    speakerEnd: 'integer',
    cueStart: 'integer',
    cueEnd: 'integer',
    analystId: 'uuid',
    matchReason: 'text',
    matchScore: 'double precision',
    proposal: 'jsonb',
    foundAt: 'timestamptz',
  },
  keptOnUpdate: ['foundAt'],
};

/**
 * Makes these the suggestions of a text from one source. Decisions stay with their suggestions, and what was decided stays
 * even where it is found no more.
 */
export async function storeSuggestions(
  db: Database,
  { articleId, language, source }: { articleId: string; language: string; source: SuggestionSource },
  found: readonly FoundSuggestion[],
): Promise<void> {
  await writeRows(db, SUGGESTION, found);
  const ids = found.map(({ id }) => id);
  await db.$executeRaw`
    DELETE FROM "Suggestion" WHERE "articleId" = ${articleId}::uuid AND language = ${language}
      AND source = ${source}::"SuggestionSource" AND NOT refused AND "claimNumber" IS NULL AND id <> ALL(${ids}::text[])`;
}
