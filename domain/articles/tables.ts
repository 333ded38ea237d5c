import type { BodyKind, ClaimKind, DatePrecision, ReviewStatus, SpeechType } from '@/generated/prisma/client';
import type { Table } from '../storage/rows';
import type { LocalizedTexts } from '../text/localized';
import type { Passage } from '../text/passages';
import type { TextRecord } from './record';

// The tables an article is written to. Dates are YYYY-MM-DD.

export const ARTICLE: Table<{
  id: string;
  slug: string;
  outletId: string;
  url: string | null;
  publishedTitle: string | null;
  title: LocalizedTexts;
  titleIsOurs: boolean;
  language: string;
  publishedOn: string;
  datePrecision: DatePrecision;
  author: string | null;
  bodyKind: BodyKind;
  checksum: string;
  searchText: string;
  words: readonly number[];
  nextClaimNumber: number;
  claimCount: number;
}> = {
  name: 'Article',
  key: ['id'],
  columns: {
    id: 'uuid',
    slug: 'text',
    outletId: 'uuid',
    url: 'text',
    publishedTitle: 'text',
    title: 'jsonb',
    titleIsOurs: 'boolean',
    language: 'text',
    publishedOn: 'date',
    datePrecision: '"DatePrecision"',
    author: 'text',
    bodyKind: '"BodyKind"',
    checksum: 'text',
    searchText: 'text',
    words: 'integer[]',
    nextClaimNumber: 'integer',
    claimCount: 'integer',
  },
  changedAt: 'updatedAt',
};

export const TEXT: Table<TextRecord & { articleId: string }> = {
  name: 'ArticleText',
  key: ['articleId', 'language'],
  columns: { articleId: 'uuid', language: 'text', body: 'text', blocks: 'jsonb' },
};

export const CLAIM: Table<{
  articleId: string;
  number: number;
  key: string;
  analystId: string;
  speech: SpeechType;
  kind: ClaimKind;
  status: ReviewStatus;
  paraphrase: LocalizedTexts;
  sourceParagraph: number | null;
  publishedOn: string;
  meanStance: number | null;
  searchText: string;
  words: readonly number[];
}> = {
  name: 'Claim',
  key: ['articleId', 'number'],
  columns: {
    articleId: 'uuid',
    number: 'integer',
    key: 'text',
    analystId: 'uuid',
    speech: '"SpeechType"',
    kind: '"ClaimKind"',
    status: '"ReviewStatus"',
    paraphrase: 'jsonb',
    sourceParagraph: 'integer',
    publishedOn: 'date',
    meanStance: 'float8',
    searchText: 'text',
    words: 'integer[]',
  },
  // A reviewer's decision outlives a corrected file, which says nothing about it.
  keptOnUpdate: ['status'],
};

export const PASSAGE: Table<Passage & { articleId: string; claimNumber: number; language: string }> = {
  name: 'Passage',
  key: ['articleId', 'claimNumber', 'language'],
  columns: {
    articleId: 'uuid',
    claimNumber: 'integer',
    language: 'text',
    start: 'integer',
    end: 'integer',
    exact: 'text',
    prefix: 'text',
    suffix: 'text',
  },
};

export const STANCE: Table<{
  articleId: string;
  claimNumber: number;
  topicId: string;
  value: number;
  mixed: boolean;
  rationale: LocalizedTexts;
  publishedOn: string;
}> = {
  name: 'Stance',
  key: ['articleId', 'claimNumber', 'topicId'],
  columns: {
    articleId: 'uuid',
    claimNumber: 'integer',
    topicId: 'uuid',
    value: 'smallint',
    mixed: 'boolean',
    rationale: 'jsonb',
    publishedOn: 'date',
  },
};

export const POSITION: Table<{
  articleId: string;
  analystId: string;
  topicId: string;
  stanceSum: number;
  claimCount: number;
  publishedOn: string;
  datePrecision: DatePrecision;
  outletId: string;
  language: string;
}> = {
  name: 'Position',
  key: ['articleId', 'analystId', 'topicId'],
  columns: {
    articleId: 'uuid',
    analystId: 'uuid',
    topicId: 'uuid',
    stanceSum: 'integer',
    claimCount: 'integer',
    publishedOn: 'date',
    datePrecision: '"DatePrecision"',
    outletId: 'uuid',
    language: 'text',
  },
};
