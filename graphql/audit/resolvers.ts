import type { AuditedRecords } from '@/domain/editing/audited-records';
import type { Noun } from '@/domain/editing/reference';
import { claimSlug } from '@/domain/identity';
import type { EditableNoun, Resolvers } from '@/generated/graphql/resolvers';
import type { Loaders } from '../loaders';

async function slugOf(loaders: Loaders, { noun, record, articleId }: AuditedRecords): Promise<string | null> {
  const row = await (noun === 'claim' ? loaders.article.load(articleId) : loaders[noun].load(record));
  if (!row) return null;
  return noun === 'claim' ? claimSlug(row.slug, Number(record)) : row.slug;
}

const nounOf = (noun: Noun) => noun.toUpperCase() as EditableNoun;

export const auditResolvers: Resolvers = {
  AuditEntry: {
    article: ({ articleId }, _, { loaders }) => (articleId ? loaders.article.load(articleId) : null),
    records: ({ id }, _, { loaders }) => loaders.recordsOfEntry.load(id),
  },
  AuditedRecords: {
    noun: ({ noun }) => nounOf(noun),
    slug: (records, _, { loaders }) => (records.count === 1 ? slugOf(loaders, records) : null),
  },
};
