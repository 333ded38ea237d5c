import { getTranslations } from 'next-intl/server';
import { DataText } from '@/components/charts/data-text';
import { v } from '@/components/formula/formula';
import { Section } from '@/components/page/page';
import { stanceWord } from '@/components/stance-pill/stance-words';
import { over, plus } from '@/components/worked/expression';
import { ExplainPositionDocument } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { formatFor } from '@/i18n/format';
import { API_LOCALE } from '@/i18n/routing';
import type { Asked, Explanation } from '../explanation';
import { PassageList } from '../view/claims';
import { titled } from './titled';

/** Explains one analyst's position on a topic in an article. */
export async function explainPosition({ locale, subject }: Asked<'position'>): Promise<Explanation> {
  const { article: articleSlug, analyst: analystSlug, topic: topicSlug } = subject;
  const variables = { locale: API_LOCALE[locale], article: articleSlug, analyst: analystSlug, topic: topicSlug };
  const [{ positions, analyst, article, topic }, t, charts, counts] = await Promise.all([
    execute(ExplainPositionDocument, variables),
    getTranslations('explain'),
    getTranslations('charts.levels'),
    getTranslations('counts'),
  ]);
  const format = formatFor(locale);
  const [position] = positions.nodes;
  const common = {
    ...(await titled('position', { analyst: analyst!.name, topic: topic!.title })),
    query: { document: ExplainPositionDocument, variables, path: 'positions.nodes.0.value' },
  };
  if (!position) return { ...common, value: null, facts: [], steps: [], grade: 'NONE' };
  const stances = position.claims.flatMap(({ stances }) => stances.filter((one) => one.topic.slug === topicSlug));
  return {
    ...common,
    value: format.stance(position.value, 2),
    verdict: charts(stanceWord(position.value)),
    facts: [
      { key: 'article', name: t('positions.article'), text: <DataText text={article!.title} /> },
      { key: 'date', name: t('positions.date'), text: format.date(article!.publishedOn, article!.datePrecision) },
      { key: 'claims', name: t('facts.positions'), text: counts('claims', { count: position.claimCount }) },
    ],
    steps: [
      {
        key: 'position',
        words: t('steps.position'),
        equations: [
          {
            symbol: v('p'),
            expression: over(plus(...stances.map(({ value }) => value)), stances.length),
            result: position.value,
          },
        ],
      },
    ],
    evidence: (
      <Section id="claims" title={t('claims.title')}>
        <PassageList claims={position.claims} topic={topicSlug} />
      </Section>
    ),
  };
}
