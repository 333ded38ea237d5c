import { describe, expect, it } from 'vitest';
import { FORMAT } from '../import/format';
import { claimCount, syntheticArticles, syntheticReferences } from './corpus';
import { SYNTHETIC, syntheticWorld } from './world';

const articles = [...syntheticArticles({ claims: 6000, seed: 1 })];
const claims = articles.flatMap((article) =>
  article.digest.flatMap((entry) => ('claim' in entry && entry.claim ? [{ ...entry.claim, entry, article }] : [])),
);
const words = (text: string) => text.split(' ').length;
const counted = <Item>(items: readonly Item[], key: (item: Item) => string) => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return [...counts.values()].sort((a, b) => b - a);
};
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('generated data', () => {
  it('are the same for the same seed, other for another, and fewer are the beginning of more', () => {
    const few = [...syntheticArticles({ claims: 500, seed: 1 })];
    expect(few.slice(0, -1)).toEqual(articles.slice(0, few.length - 1));
    expect(sum(few.map(claimCount))).toBe(500);
    expect(sum(articles.map(claimCount))).toBe(6000);
    const [other] = syntheticArticles({ claims: 500, seed: 2 });
    expect(other!.digest).not.toEqual(few[0]!.digest);
    expect(other!.slug).not.toBe(few[0]!.slug);
    expect(syntheticReferences()).toEqual(syntheticReferences());
  });

  it('have the format of the corpus and say that they are synthetic', () => {
    const references = syntheticReferences();
    for (const record of [...articles, ...Object.values(references).flat()])
      expect(record.slug).toMatch(`${SYNTHETIC}`);
    for (const noun of ['perspective', 'topic', 'outlet', 'analyst'] as const) {
      for (const record of references[noun]) expect(FORMAT[noun].parse(record)).toEqual(record);
    }
    for (const article of articles) expect(FORMAT.article.parse(article)).toEqual(article);
    expect(new Set(articles.map((article) => article.url)).size).toBe(articles.length);
    expect(new Set(claims.map((claim) => claim.id)).size).toBe(claims.length);
    for (const { homepage } of references.outlet) expect(homepage).toMatch(/\.synthetic\.example$/);
  });

  it('have articles of 1 to 30 claims, about 8, and of 150 to some 900 words', () => {
    const counts = articles.map(claimCount);
    expect(Math.min(...counts)).toBe(1);
    expect(Math.max(...counts)).toBe(30);
    expect(claims.length / articles.length).toBeGreaterThan(7);
    expect(claims.length / articles.length).toBeLessThan(9);
    for (const article of articles) {
      const length = sum(article.digest.map((entry) => words('section' in entry ? entry.section.ar : entry.ar)));
      expect(length).toBeGreaterThanOrEqual(150);
      expect(length).toBeLessThan(1000);
    }
  });

  it('let few analysts speak often, and have topics and months of unequal weight', () => {
    const speakers = counted(claims, (claim) => claim.speaker);
    expect(sum(speakers.slice(0, 12))).toBeGreaterThan(0.4 * claims.length);
    const topics = counted(
      claims.flatMap((claim) => claim.stances),
      (stance) => stance.topic,
    );
    expect(topics).toHaveLength(30);
    expect(topics[0]).toBeGreaterThan(5 * topics[29]!);
    const months = counted(articles, (article) => article.publishedAt.slice(0, 7));
    expect(months).toHaveLength(60);
    expect(months[0]).toBeGreaterThan(3 * months[30]!);
  });

  it('quote speakers on their own questions, in sides that differ from each other', () => {
    const world = syntheticWorld();
    const speakers = new Map(world.speakers.map((speaker) => [speaker.record.slug, speaker]));
    const means = new Map<string, number[]>();
    for (const claim of claims) {
      const speaker = speakers.get(claim.speaker)!;
      for (const { topic, value, mixed } of claim.stances) {
        expect(speaker.beat.map((number) => world.topics[number]!.slug)).toContain(topic);
        if (mixed) expect(value).toBe(0);
        if (topic === world.topics[0]!.slug) {
          means.set(speaker.record.perspective, [...(means.get(speaker.record.perspective) ?? []), value]);
        }
      }
      expect(claim.entry.ar).toContain(claim.text.ar.slice(0, -1));
      expect(claim.entry.ar).toContain(speaker.record.name.ar);
    }
    const ordered = [...means.values()].map((values) => sum(values) / values.length).sort((a, b) => a - b);
    expect(ordered.at(-1)! - ordered[0]!).toBeGreaterThan(0.5);
  });

  it('have words of high, middle and low frequency', () => {
    const holding = (word: string) => claims.filter((claim) => claim.entry.ar.includes(word)).length / claims.length;
    expect(holding('الاتفاق')).toBeGreaterThan(0.1);
    expect(holding('تاراماكيس')).toBeLessThan(0.01);
    const names = counted(
      claims.flatMap((claim) => /في (\p{L}+)/u.exec(claim.text.ar)?.[1] ?? []),
      (name) => name,
    );
    expect(names.filter((count) => count === 1).length).toBeGreaterThan(200);
  });
});
