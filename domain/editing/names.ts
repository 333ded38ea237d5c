import type { Database } from '../database';
import type { LocalizedTexts } from '../text/localized';
import { type Content, readContents } from './contents/contents';
import { type Noun, nameOfReference, type Reference } from './reference';
import { versionsOf } from './versions';

/** What a record is called, or was last where it is not there any more. */
export type NamedRecord = { id: string; noun: Noun; slug: string; name: LocalizedTexts };

/** What analysts, topics, outlets, perspectives and articles are called, by their ids, also those that are gone; two statements at most. */
export async function namesOf(db: Database, ids: readonly string[]): Promise<NamedRecord[]> {
  const wanted = [...new Set(ids)];
  const there = await db.$queryRaw<NamedRecord[]>`
    SELECT id::text, 'analyst' AS noun, slug, name FROM "Analyst" WHERE id = ANY(${wanted}::uuid[])
    UNION ALL SELECT id::text, 'topic', slug, title FROM "Topic" WHERE id = ANY(${wanted}::uuid[])
    UNION ALL SELECT id::text, 'outlet', slug, name FROM "Outlet" WHERE id = ANY(${wanted}::uuid[])
    UNION ALL SELECT id::text, 'perspective', slug, name FROM "Perspective" WHERE id = ANY(${wanted}::uuid[])
    UNION ALL SELECT id::text, 'article', slug, title FROM "Article" WHERE id = ANY(${wanted}::uuid[])`;
  const known = new Set(there.map(({ id }) => id));
  const gone = wanted.filter((id) => !known.has(id));
  if (gone.length === 0) return there;
  const last = await db.$queryRaw<NamedRecord[]>`
    SELECT DISTINCT ON (record) record AS id, noun, content->>'slug' AS slug,
      coalesce(content->'name', content->'title') AS name
    FROM "Version"
    WHERE noun IN ('analyst', 'topic', 'outlet', 'perspective', 'article') AND record = ANY(${gone}::text[])
      AND jsonb_typeof(content) = 'object'
    ORDER BY record, version DESC`;
  return [...there, ...last];
}

/** What a record is called, a claim by what it says; null where nothing of it is known. A few statements. */
export async function nameOfRecord(db: Database, reference: Reference): Promise<LocalizedTexts | null> {
  const present = (await readContents(db, [reference])).get(nameOfReference(reference));
  const content = present ?? (await versionsOf(db, reference)).findLast((version) => version.content)?.content;
  return content ? nameIn(content) : null;
}

function nameIn(content: Content): LocalizedTexts {
  if ('paraphrase' in content) return content.paraphrase;
  return 'name' in content ? content.name : content.title;
}
