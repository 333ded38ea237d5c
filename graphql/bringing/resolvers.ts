import { changeArticle } from '@/domain/bringing/change';
import { createArticle, type WrittenArticle } from '@/domain/bringing/create';
import type { MetadataDraft } from '@/domain/bringing/draft';
import { BringError } from '@/domain/bringing/errors';
import { previewArticles } from '@/domain/bringing/preview';
import { demand } from '@/domain/editing/permissions';
import { readEnvironment } from '@/domain/environment';
import { idOfSlug } from '@/domain/identity';
import type { ArticleInput, ArticleMetadataInput, BlockKind, Resolvers } from '@/generated/graphql/resolvers';
import type { Context } from '../context';
import { required } from '../loaders';
import { attempt } from '../studio/errors';
import { named, textsByLanguage } from '../studio/input';
import { sourceOf } from './source';

function metadataDraft({ title, ...rest }: ArticleMetadataInput): MetadataDraft {
  const { publishedTitle = null, url = null, author = null } = rest;
  return { ...rest, publishedTitle, url, author, title: textsByLanguage(title) };
}

const kindOf = (kind: BlockKind) => kind.toLowerCase() as Lowercase<BlockKind>;

function articleDraft({ metadata, slug, bodyKind, texts, claims }: ArticleInput) {
  return {
    ...metadataDraft(metadata),
    slug: slug ?? null,
    bodyKind,
    texts: texts.map(({ language, blocks }) => ({
      language,
      blocks: blocks.map(({ kind, text }) => ({ kind: kindOf(kind), text })),
    })),
    claims: claims.map(({ paraphrase, stances, ...claim }) => ({
      ...claim,
      paraphrase: textsByLanguage(paraphrase),
      stances: stances.map(({ rationale, ...stance }) => ({
        ...stance,
        rationale: textsByLanguage(rationale ?? []),
      })),
    })),
  };
}

/** What became of an article. */
async function articlePayload({ db, loaders }: Context, write: () => Promise<WrittenArticle>) {
  const { result, errors } = await attempt(db, write);
  const article = result && (await loaders.article.load(idOfSlug('article', result.slug)));
  return { article, version: result?.version ?? null, entry: result?.entry ?? null, errors };
}

export const bringingResolvers: Resolvers = {
  Query: {
    largestUpload: () => readEnvironment().bringing.maxBytes,
  },
  Mutation: {
    articlePreview: async (_, { source }, { db, actor }) => {
      let places: BringError['places'] = [];
      const { result: preview, errors } = await attempt(db, async () => {
        // Before anything of it is looked at.
        demand(actor, 'article.create');
        try {
          return await previewArticles(db, actor, sourceOf(source), readEnvironment().bringing);
        } catch (error) {
          if (error instanceof BringError) places = error.places;
          throw error;
        }
      });
      return { preview, errors, places: [...places] };
    },
    articleCreate: (_, args, context) =>
      articlePayload(context, () =>
        createArticle(context.db, context.actor, {
          draft: articleDraft(args.article),
          named: named(args.idempotencyKey, 'articleCreate', args),
        }),
      ),
    articleChange: (_, args, context) =>
      articlePayload(context, () =>
        changeArticle(context.db, context.actor, {
          slug: args.slug,
          seen: args.version,
          draft: metadataDraft(args.metadata),
          named: named(args.idempotencyKey, 'articleChange', args),
        }),
      ),
  },
  FoundArticle: {
    texts: ({ texts }) => texts.map((text) => ({ ...text, blocks: [...text.blocks] })),
  },
  FoundBlock: {
    kind: ({ kind }) => kind.toUpperCase() as Uppercase<typeof kind>,
  },
  FoundOutlet: {
    outlet: async ({ slug }, _, { loaders }) => (slug ? loaders.outlet.load(idOfSlug('outlet', slug)) : null),
  },
  FoundClaim: {
    passages: ({ passages }) => [...passages],
    stances: ({ stances }) => [...stances],
    unknown: ({ unknown }) =>
      unknown.map(({ noun, slug }) => ({ noun: noun === 'analyst' ? ('ANALYST' as const) : ('TOPIC' as const), slug })),
  },
  ArticleDuplicate: {
    article: ({ articleId }, _, { loaders }) => required(loaders.article, articleId),
  },
};
