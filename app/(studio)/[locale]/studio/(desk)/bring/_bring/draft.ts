import type { BringArticleMutationVariables, FoundFragment } from '@/generated/graphql/documents';
import { newWriteName } from '../../../_client/write-name';
import { type Block, newId } from './blocks';

type Claim = FoundFragment['claims'][number];
export type Outlet = { slug: string; text: string };

/** What is known of an article besides its text, as it is entered. */
export type Metadata = {
  publishedTitle: string;
  titles: { ar: string; en: string };
  outlet: Outlet | null;
  /** What is known of an outlet that is not stored. */
  suggested: { name: string; homepage: string } | null;
  url: string;
  language: string;
  /** YYYY-MM-DD or YYYY-MM, as far as it was entered. */
  date: string;
  precision: 'DAY' | 'MONTH';
  author: string;
};

/** An article that is being corrected before it is stored. */
export type Draft = Metadata & {
  /** Of this page only; also the name under which it is stored once. */
  id: string;
  slug: string | null;
  bodyKind: FoundFragment['bodyKind'];
  texts: { language: string; blocks: Block[] }[];
  claims: Claim[];
  duplicates: FoundFragment['duplicates'];
  /** Its slug once it is stored. */
  stored: string | null;
};

/** The draft that begins with what was found. */
export function draftOf(found: FoundFragment): Draft {
  const { outlet, name, homepage } = found.outlet;
  const titles = found.title as Record<string, string>;
  const language = found.language ?? '';
  return {
    id: newWriteName(),
    slug: found.slug,
    publishedTitle: found.publishedTitle ?? '',
    titles: { ar: titles.ar ?? '', en: titles.en ?? '' },
    outlet: outlet && { slug: outlet.slug, text: outlet.name.text },
    suggested: outlet || !(name || homepage) ? null : { name: name ?? '', homepage: homepage ?? '' },
    url: found.url ?? '',
    language,
    date: found.date ?? '',
    precision: found.date?.length === 7 ? 'MONTH' : 'DAY',
    author: found.author ?? '',
    bodyKind: found.bodyKind,
    texts: found.texts.map((text) => ({
      language: text.language ?? language,
      blocks: text.blocks.map((block) => ({ id: newId(), ...block })),
    })),
    claims: found.claims,
    duplicates: found.duplicates,
    stored: null,
  };
}

/** Claims that can be stored with the article as it is corrected now, and those that cannot, with why. */
export function sortClaims({ claims, texts }: Pick<Draft, 'claims' | 'texts'>) {
  const placed = claims.map((claim) => ({ claim, passages: claim.passages.map((one) => placeIn(texts, one)) }));
  return {
    able: placed.flatMap(({ claim, passages }) => {
      const found = passages.filter((one) => one !== null);
      return claim.unknown.length === 0 && found.length === passages.length ? [{ ...claim, passages: found }] : [];
    }),
    unknown: claims.filter(({ unknown }) => unknown.length > 0),
    lost: placed.filter(({ claim, passages }) => claim.unknown.length === 0 && passages.includes(null)),
  };
}

/** Where a passage stands after blocks were merged, split or taken out: in its own block, else in the first that has its words. */
function placeIn(texts: Draft['texts'], passage: Claim['passages'][number]) {
  const blocks = texts.find(({ language }) => language === passage.language)?.blocks ?? [];
  const has = (at: number) => blocks[at]?.text.includes(passage.exact) ?? false;
  const block = has(passage.block) ? passage.block : blocks.findIndex((_, at) => has(at));
  return block < 0 ? null : { ...passage, block };
}

const textsOf = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).flatMap(([language, text]) => (text.trim() === '' ? [] : [{ language, text }]));

/** What is sent of what is known of an article. */
export function metadataInputOf(metadata: Metadata): BringArticleMutationVariables['article']['metadata'] {
  const { publishedTitle, titles, outlet, url, language, date, author } = metadata;
  return {
    publishedTitle: publishedTitle.trim() || null,
    title: textsOf(titles),
    outlet: outlet?.slug ?? '',
    url: url.trim() || null,
    language: language.trim(),
    date: date.trim(),
    author: author.trim() || null,
  };
}

/** What is sent to store a draft. */
export function inputOf(draft: Draft): BringArticleMutationVariables['article'] {
  const { language, slug, bodyKind, texts } = draft;
  const single = texts.length === 1;
  return {
    slug,
    bodyKind,
    metadata: metadataInputOf(draft),
    texts: texts.map((text) => ({
      // The one text that an article has is in the article's language.
      language: single ? language.trim() : text.language,
      blocks: text.blocks.flatMap(({ kind, text: words }) => (words.trim() === '' ? [] : [{ kind, text: words }])),
    })),
    claims: sortClaims({ ...draft, texts: texts.map(withoutEmpty) }).able.map(
      ({ unknown: _, paraphrase, stances, ...claim }) => ({
        ...claim,
        paraphrase: textsOf(paraphrase as Record<string, string>),
        stances: stances.map(({ rationale, ...stance }) => ({
          ...stance,
          rationale: textsOf(rationale as Record<string, string>),
        })),
      }),
    ),
  };
}

const withoutEmpty = ({ language, blocks }: Draft['texts'][number]) => ({
  language,
  blocks: blocks.filter(({ text }) => text.trim() !== ''),
});
