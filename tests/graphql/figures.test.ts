import { describe, expect, test } from 'vitest';
import { readEnvironment } from '@/domain/environment';
import {
  ActivityDocument,
  AnalystSpectrumDocument,
  ArticleBalanceDocument,
  ComparisonSpectrumDocument,
  DistributionDocument,
  SpectrumDocument,
  TopicSpectrumDocument,
  TopicsSpectrumDocument,
  TrendsDocument,
  type TypedDocumentString,
} from '@/generated/graphql/documents';
import { refuseExcess } from '@/graphql/limits';
import { schema } from '@/graphql/schema';
import { ask } from '@/tests/helpers/ask';
import { countStatements, demonstrationDatabase } from '@/tests/helpers/database';

const db = await demonstrationDatabase();

/** How many statements each figure's query takes, whatever it finds, and what it is asked with. */
const FIGURES: [
  name: string,
  statements: number,
  query: TypedDocumentString<unknown, never>,
  variables: Record<string, unknown>,
][] = [
  // The single positions of the two that are compared are read apart from the means of all.
  ['spectrum', 4, SpectrumDocument, { order: 'GAP' }],
  ['distribution', 2, DistributionDocument, {}],
  ['activity', 3, ActivityDocument, {}],
  ['trends', 4, TrendsDocument, {}],
  [
    'comparison',
    4,
    ComparisonSpectrumDocument,
    { left: { analyst: 'roland-bijamov' }, right: { analyst: 'gaziz-abishev' }, order: 'ORDER' },
  ],
  ['topics', 3, TopicsSpectrumDocument, {}],
  ['topic', 6, TopicSpectrumDocument, { topic: 'mutual-trust' }],
  ['analyst', 6, AnalystSpectrumDocument, { analyst: 'gaziz-abishev' }],
  ['balance', 3, ArticleBalanceDocument, { article: 'aljazeera-2023-11-putin-astana' }],
];

describe.each(FIGURES)('%s', (_name, expected, query, variables) => {
  const given = { locale: 'EN', ...variables };

  test('takes so many statements', async () => {
    const { count, statements } = await countStatements(db, () => ask(db, query.toString(), given));
    expect({ count, statements }).toEqual({ count: expected, statements });
  });

  test('is within the limits of strangers, who are to run it', () => {
    const { limits } = readEnvironment({});
    expect(() => refuseExcess(schema, { query: query.toString(), variables: given }, limits)).not.toThrow();
  });
});
