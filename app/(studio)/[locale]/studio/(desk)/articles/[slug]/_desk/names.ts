import type { AnalystLabelFragment, StatedTopicFragment } from '@/generated/graphql/documents';
import type { Claim } from './state';

/** The people and topics that are known on the page, by their slugs. */
export type Names = {
  analyst: (slug: string) => AnalystLabelFragment | undefined;
  topic: (slug: string) => StatedTopicFragment | undefined;
};

/**
 * Who and what is named in the claims, and what was found meanwhile.
 * @param analysts found since the page was loaded.
 * @param topics likewise.
 */
export function namesOf(
  claims: readonly Claim[],
  analysts: readonly AnalystLabelFragment[],
  topics: readonly StatedTopicFragment[],
): Names {
  const people = new Map<string, AnalystLabelFragment>();
  const questions = new Map<string, StatedTopicFragment>();
  for (const { analyst, stances } of claims) {
    people.set(analyst.slug, analyst);
    for (const { topic } of stances) questions.set(topic.slug, topic);
  }
  for (const analyst of analysts) people.set(analyst.slug, analyst);
  for (const topic of topics) questions.set(topic.slug, topic);
  return { analyst: (slug) => people.get(slug), topic: (slug) => questions.get(slug) };
}
