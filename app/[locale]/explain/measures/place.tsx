import { getTranslations } from 'next-intl/server';
import { v } from '@/components/formula/formula';
import { AnalystName } from '@/components/side-name/side-name';
import { type Equation, over } from '@/components/worked/expression';
import { ExplainPlaceDocument, type ExplainPlaceQuery } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { formatFor } from '@/i18n/format';
import { API_LOCALE } from '@/i18n/routing';
import { explainAddress } from '../address';
import type { Asked, Explanation } from '../explanation';
import { InputTable } from '../view/table';
import { networkVariables, weightText } from './network-question';
import { titled } from './titled';

type Network = ExplainPlaceQuery['network'];
type Node = Network['nodes'][number];

function slugOf({ entity }: Pick<Node, 'entity'> | Network['edges'][number]['source']): string | undefined {
  return 'slug' in entity ? entity.slug : undefined;
}

/** The share of the others that an analyst agrees with. */
export function degreeEquation(friends: number, analysts: number, degree: number): Equation {
  return { symbol: v('d'), expression: over(friends, analysts - 1), result: degree };
}

/** Explains an analyst's place in the network: how central, or in which community. */
export async function explainPlace({
  locale,
  subject,
  filter,
  conditions,
}: Asked<'centrality' | 'communities'>): Promise<Explanation> {
  // Places follow from who agrees on balance, whatever the lines of a drawing show.
  const { qualifier: _qualifier, ...question } = networkVariables(subject);
  const variables = { locale: API_LOCALE[locale], analyst: subject.analyst, ...question, filter };
  const [{ analyst, network }, t, made] = await Promise.all([
    execute(ExplainPlaceDocument, variables),
    getTranslations('explain'),
    getTranslations('network'),
  ]);
  const format = formatFor(locale);
  const place = network.nodes.findIndex((node) => slugOf(node) === subject.analyst);
  const node = network.nodes[place];
  const friends = network.edges.flatMap(({ source, target, weight }) => {
    const ends = [slugOf(source), slugOf(target)];
    const other =
      weight > 0 && ends.includes(subject.analyst) ? ends.find((end) => end !== subject.analyst) : undefined;
    const found = network.nodes.find((one) => slugOf(one) === other);
    return found && found.entity.__typename === 'Analyst'
      ? [{ entity: found.entity, community: found.community, weight }]
      : [];
  });
  const share = (value: number | null | undefined) => (value == null ? t('nothing') : format.percent(value));
  const communities = subject.measure === 'communities';
  const number = node?.community == null ? null : format.count(node.community + 1);
  const weights = await Promise.all(
    friends.map(({ weight }) => weightText(locale, { ...subject, qualifier: 'subtract' }, weight)),
  );
  return {
    ...(await titled(subject.measure, { analyst: analyst!.name })),
    value: communities ? number : node?.degree == null ? null : format.percent(node.degree),
    verdict: t(communities ? 'verdicts.community' : 'verdicts.degree'),
    facts: [
      { key: 'degree', name: t('facts.degree'), text: share(node?.degree) },
      { key: 'betweenness', name: t('facts.betweenness'), text: share(node?.betweenness) },
      { key: 'community', name: t('facts.community'), text: number ?? t('nothing') },
      { key: 'friends', name: t('facts.friends'), text: format.count(friends.length) },
      { key: 'made', name: made('normalisation'), text: made(`normalisations.${subject.normalisation}`) },
      { key: 'duplicates', name: made('duplicates'), text: made(`duplicateRules.${subject.duplicates}`) },
    ],
    steps:
      communities || node?.degree == null
        ? []
        : [
            {
              key: 'degree',
              words: t('steps.degree'),
              equations: [degreeEquation(friends.length, network.nodes.length, node.degree)],
            },
          ],
    inputs: friends.length > 0 && (
      <InputTable
        label={t('facts.friends')}
        columns={[
          { key: 'analyst', content: t('positions.analyst') },
          { key: 'weight', content: t('sums.net'), kind: 'number' },
          { key: 'community', content: t('facts.community'), kind: 'number' },
        ]}
        lines={friends.map(({ entity, community }, index) => ({
          key: entity.slug,
          cells: [
            <AnalystName key="analyst" analyst={entity} />,
            <a
              key="weight"
              href={explainAddress(
                locale,
                { ...subject, measure: 'network', left: subject.analyst, right: entity.slug, qualifier: 'subtract' },
                conditions,
              )}
            >
              {weights[index]}
            </a>,
            community === null ? t('nothing') : format.count(community + 1),
          ],
        }))}
      />
    ),
    query: {
      document: ExplainPlaceDocument,
      variables,
      path: `network.nodes.${place}.${communities ? 'community' : 'degree'}`,
    },
  };
}
