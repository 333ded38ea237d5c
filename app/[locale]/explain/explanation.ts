import type { ReactNode } from 'react';
import type { Step } from '@/components/worked/worked';
import type { EvidenceGrade, MeasureFilter, TypedDocumentString } from '@/generated/graphql/documents';
import type { Locale } from '@/i18n/routing';
import type { Paging } from '../_filters/paging';
import type { Conditions } from './conditions';
import type { Measure, SubjectOf } from './subject';

/** A number that somebody asks to have explained. */
export type Asked<One extends Measure> = {
  locale: Locale;
  subject: SubjectOf<One>;
  /** What it is counted under: as the API takes it, and as addresses of lists take it. */
  filter: MeasureFilter;
  conditions: Conditions;
  /** Which page of its claims. */
  paging: Paging;
  /** The same explanation with another page of its claims. */
  pageHref: (cursor: { after?: string; before?: string }) => string;
};

/** A query whose answer holds the number. */
export type NumberQuery = {
  document: TypedDocumentString<unknown, never>;
  variables: Record<string, unknown>;
  /** Where in the answer the number stands: "sideOnTopic.mean.value". */
  path: string;
};

/** Everything that is said of one number. */
export type Explanation = {
  title: ReactNode;
  /** The same words without marks, for the head of the document. */
  plainTitle: string;
  /** The number, as the pages print it; null where there is none. */
  value: string | null;
  /** What the number says in words, in a phrase beside it. */
  verdict?: ReactNode;
  /** What belongs to the number: its range, the plain mean, the counts. */
  facts: { key: string; name: ReactNode; text: ReactNode }[];
  grade?: EvidenceGrade | undefined;
  /** The calculation; empty where there is nothing to compute. */
  steps: Step[];
  /** What went into it, beside the claims. */
  inputs?: ReactNode;
  /** The claims it is made of, in sections of their own. */
  evidence?: ReactNode;
  query: NumberQuery;
};
