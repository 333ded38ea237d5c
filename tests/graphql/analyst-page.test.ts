import { expect, test } from 'vitest';
import {
  AnalystDocument,
  DeparturesDocument,
  PositionsDocument,
  type TypedDocumentString,
} from '@/generated/graphql/documents';
import { ask } from '@/tests/helpers/ask';
import { countStatements, demonstrationDatabase } from '@/tests/helpers/database';

const db = await demonstrationDatabase();

/** Statements of a document about one analyst. */
const statementsOf = async (document: TypedDocumentString<unknown, never>, slug: string) =>
  (await countStatements(db, () => ask(db, document.toString(), { locale: 'EN', slug, analyst: slug, first: 20 })))
    .count;

/**
 * The analyst; the counts; consistency takes two and departures one, the two questions for the nearest one together;
 * the positions one by one; a page of claims and their stances. Then analysts, perspectives, topics, articles and outlets, as
 * each part names others than were read already: in at most three turns.
 */
test.each(['serik-zhumangarin', 'roland-bijamov', 'gaziz-abishev', 'kassym-jomart-tokayev'])(
  "%s: the page's statements follow its parts, not the analyst's positions",
  async (slug) => {
    expect(await statementsOf(AnalystDocument, slug)).toBeLessThanOrEqual(9 + 5 * 3);
  },
);

test.each([
  [PositionsDocument, 10],
  [DeparturesDocument, 8],
] as const)('a figure of an analyst takes few statements, whoever it is', async (document, most) => {
  for (const slug of ['serik-zhumangarin', 'kassym-jomart-tokayev']) {
    expect(await statementsOf(document, slug)).toBeLessThanOrEqual(most);
  }
});
