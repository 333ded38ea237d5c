import type { ClaimQuery } from '@/generated/graphql/documents';

type Claim = NonNullable<ClaimQuery['claim']>;

/**
 * The claim as a schema.org Claim that appears in a NewsArticle; one reported in the speaker's own words is a
 * Quotation as well.
 */
export function claimData(claim: Claim, page: string): Record<string, unknown> {
  const { article, analyst } = claim;
  const speaker = {
    '@type': analyst.kind === 'COLLECTIVE' ? 'Organization' : 'Person',
    name: analyst.name.text,
    ...(analyst.kind !== 'COLLECTIVE' && { jobTitle: analyst.role.text }),
  };
  const published = claim.datePrecision === 'MONTH' ? claim.publishedOn.slice(0, 7) : claim.publishedOn;
  return {
    '@type': claim.speech === 'DIRECT' ? ['Claim', 'Quotation'] : 'Claim',
    '@id': page,
    url: page,
    text: claim.paraphrase.text,
    inLanguage: claim.paraphrase.language,
    author: speaker,
    ...(claim.speech === 'DIRECT' && { spokenByCharacter: speaker }),
    datePublished: published,
    about: claim.stances.map((stance) => ({
      '@type': 'Thing',
      name: stance.topic.title.text,
      description: stance.topic.proposition.text,
    })),
    appearance: {
      '@type': 'NewsArticle',
      headline: (article.publishedTitle ?? article.title).text,
      inLanguage: article.language,
      datePublished: published,
      publisher: { '@type': 'NewsMediaOrganization', name: article.outlet.name.text },
      ...(article.url && { url: article.url }),
    },
  };
}
