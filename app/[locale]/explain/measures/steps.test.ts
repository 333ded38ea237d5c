import { describe, expect, it } from 'vitest';
import { type Equation, evaluate } from '@/components/worked/expression';
import {
  ExplainBalanceDocument,
  ExplainChangeDocument,
  ExplainConsensusDocument,
  ExplainConsistencyDocument,
  ExplainDepartureDocument,
  ExplainPairDocument,
  ExplainPairOverTopicsDocument,
  ExplainPlaceDocument,
  ExplainPolarisationDocument,
  ExplainSideDocument,
  ExplainSlidingMeanDocument,
  ExplainTieDocument,
  type TypedDocumentString,
} from '@/generated/graphql/documents';
import { createContext } from '@/graphql/context';
import { execute } from '@/graphql/execute';
import { demonstrationDatabase } from '@/tests/helpers/database';
import { consistencyEquations } from './analyst';
import { balanceEquations } from './balance';
import { changeEquations } from './change-figures';
import { cohesionEquation, layerEquations } from './cohesion-steps';
import { consensusEquations, voteEquations } from './consensus';
import { agreementEquation, betweenEquations, divergenceEquation, withinEquations } from './distance-steps';
import { logOddsEquations, priorEquation, scoreEquations } from './emphasis-steps';
import { gapBounds, gapEquations, sideEquations } from './gap-steps';
import { boundEquations, deviationEquations, meanEquation, shareEquations } from './mean-steps';
import { shareOf, weightEquations, weightedEquations } from './over-topics';
import { degreeEquation } from './place';
import { partitionEquation } from './polarisation';
import { tieEquations } from './tie';

const db = await demonstrationDatabase();
const ask = <Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
) => execute(document, variables, createContext({ db }));

const locale = 'EN' as const;
const topics = (await db.topic.findMany({ select: { slug: true }, orderBy: { order: 'asc' } })).map(({ slug }) => slug);
const left = { perspective: 'russia' };
const right = { perspective: 'kazakhstan' };

/** Every line that states a result comes to it. */
function agree(equations: readonly Equation[]) {
  for (const { expression, result } of equations) {
    if (result !== undefined) expect(evaluate(expression)).toBeCloseTo(result, 9);
  }
  return equations;
}

const clipped = (value: number, most: number) => Math.max(-most, Math.min(most, value));

describe.each(topics)('the steps on %s', (topic) => {
  it.each([left, right, { analyst: 'roland-bijamov' }, { outlet: 'aljazeera-net' }])(
    'lead to the mean and the cohesion of %j',
    async (side) => {
      const { sideOnTopic } = await ask(ExplainSideDocument, { locale, side, topic });
      const { mean, cohesion, cohesionLayers, distribution } = sideOnTopic;
      if (mean) {
        agree([...shareEquations(mean, distribution), meanEquation(mean), ...deviationEquations(mean)]);
        const [low, high] = boundEquations(null, mean.value, mean.deviation).map(({ expression }) =>
          evaluate(expression),
        );
        expect(clipped(low!, 2)).toBeCloseTo(mean.low, 9);
        expect(clipped(high!, 2)).toBeCloseTo(mean.high, 9);
      }
      if (cohesion !== null) agree([...layerEquations(cohesionLayers), cohesionEquation(cohesionLayers, cohesion)]);
    },
  );

  it('lead to everything between two sides', async () => {
    const { comparison } = await ask(ExplainPairDocument, { locale, left, right, topic });
    const found = comparison.topic;
    if (!found) return;
    const { emphasisTerms: terms, distances, gap } = found;
    agree([priorEquation(terms)]);
    if (terms.deviation > 0) agree([...logOddsEquations(terms), ...scoreEquations(terms, found.emphasis)]);
    if (!distances || !gap || !found.left.mean || !found.right.mean) return;
    agree([
      ...betweenEquations(found, distances),
      ...withinEquations(found, distances),
      agreementEquation(distances, found.agreement!),
      divergenceEquation(distances, found.divergence!),
      ...sideEquations(found.left.mean, 'L'),
      ...sideEquations(found.right.mean, 'R'),
      ...gapEquations(found.left.mean, found.right.mean, gap),
    ]);
    const [low, high] = gapBounds(gap).map(({ expression }) => evaluate(expression));
    expect(clipped(low!, 4)).toBeCloseTo(gap.low, 9);
    expect(clipped(high!, 4)).toBeCloseTo(gap.high, 9);
  });

  it('lead to the consensus of all sides', async () => {
    const { consensus } = await ask(ExplainConsensusDocument, { locale, topic, filter: { topics: [topic] } });
    const [found] = consensus.topics;
    if (!found?.consensus) return;
    agree([
      ...voteEquations(found.groups, 'accepting'),
      ...voteEquations(found.groups, 'rejecting'),
      ...consensusEquations(found.groups, found.consensus),
    ]);
  });

  it('lead to a change between two periods, and to the mean in each window', async () => {
    const { thenAndNow } = await ask(ExplainChangeDocument, {
      locale,
      side: left,
      topic,
      earlier: { to: '2023-12-31' },
      later: { from: '2024-01-01' },
    });
    for (const { earlier, later, change } of thenAndNow.topics) {
      if (!change || !earlier.mean || !later.mean) continue;
      agree(changeEquations(earlier.mean, later.mean, change));
    }
    const { topic: found } = await ask(ExplainSlidingMeanDocument, {
      locale,
      topic,
      window: { width: 1, unit: 'YEAR', kernel: 'TRIANGULAR' },
    });
    for (const { mean } of found!.slidingMeans.series.flatMap(({ points }) => points)) {
      if (mean) agree([meanEquation(mean), ...deviationEquations(mean)]);
    }
  });

  it('lead to how steady an analyst is, and to a departure', async () => {
    const asked = { locale, analyst: 'kassym-jomart-tokayev', topic, filter: { topics: [topic] } };
    const { analyst } = await ask(ExplainConsistencyDocument, asked);
    for (const { own, value } of analyst!.consistency.topics) {
      if (value !== null) agree(consistencyEquations(own.positions, value));
    }
    const { analyst: beside } = await ask(ExplainDepartureDocument, asked);
    for (const { own, rest, gap } of beside!.departures.topics) {
      if (gap && own.mean && rest.mean) {
        agree([
          ...sideEquations(rest.mean, 'L'),
          ...sideEquations(own.mean, 'R'),
          ...gapEquations(rest.mean, own.mean, gap),
        ]);
      }
    }
  });
});

describe('the steps over all topics', () => {
  it('lead to the weighted means of two sides', async () => {
    const { comparison } = await ask(ExplainPairOverTopicsDocument, { locale, left, right });
    const { summary, topics: compared } = comparison;
    const shared = compared.filter(({ gap }) => gap !== null);
    agree([
      ...weightEquations(shared),
      ...weightedEquations(shared, ({ agreement }) => agreement, summary.agreement!),
      ...weightedEquations(shared, ({ divergence }) => divergence, summary.divergence!),
      ...weightedEquations(shared, ({ gap }) => gap && Math.abs(gap.value), summary.absoluteGap!),
      ...shareOf(summary),
    ]);
  });

  it('lead to the polarisation of the perspectives and of the best line', async () => {
    const { polarisation } = await ask(ExplainPolarisationDocument, {});
    agree([partitionEquation(polarisation.given!), partitionEquation(polarisation.best!)]);
  });

  it.each(['SUBTRACT', 'CONGRUENCE', 'CONFLICT', 'IGNORE'] as const)('lead to a tie by %s', async (qualifier) => {
    for (const normalisation of ['NONE', 'AVERAGE_ACTIVITY', 'COSINE'] as const) {
      const { network } = await ask(ExplainTieDocument, {
        locale,
        left: 'roland-bijamov',
        right: 'gaziz-abishev',
        qualifier,
        normalisation,
        duplicates: 'DOCUMENT',
        filter: { analysts: ['roland-bijamov', 'gaziz-abishev'] },
      });
      expect(network.edges).toHaveLength(1);
      agree(tieEquations(network.edges[0]!, qualifier.toLowerCase()));
    }
  });

  it('say of two analysts alone what the whole network says of them', async () => {
    const asked = { locale, left: 'roland-bijamov', right: 'gaziz-abishev', qualifier: 'SUBTRACT' } as const;
    const made = { ...asked, normalisation: 'COSINE', duplicates: 'DOCUMENT' } as const;
    const pair = await ask(ExplainTieDocument, { ...made, filter: { analysts: [asked.left, asked.right] } });
    const whole = await ask(ExplainTieDocument, made);
    const weights = whole.network.edges.map(({ weight, congruence }) => `${weight.toFixed(9)} ${congruence}`);
    const [edge] = pair.network.edges;
    expect(weights).toContain(`${edge!.weight.toFixed(9)} ${edge!.congruence}`);
  });

  it('lead to the share of others an analyst agrees with', async () => {
    const slug = 'kassym-jomart-tokayev';
    const { network } = await ask(ExplainPlaceDocument, {
      locale,
      analyst: slug,
      normalisation: 'NONE',
      duplicates: 'DOCUMENT',
    });
    const friends = network.edges.filter(
      ({ weight, source, target }) =>
        weight > 0 && [source, target].some(({ entity }) => 'slug' in entity && entity.slug === slug),
    );
    const node = network.nodes.find(({ entity }) => entity.__typename === 'Analyst' && entity.slug === slug);
    agree([degreeEquation(friends.length, network.nodes.length, node!.degree!)]);
  });

  it('lead to the balance of every article', async () => {
    for (const { slug: article } of await db.article.findMany({ select: { slug: true } })) {
      const { article: found } = await ask(ExplainBalanceDocument, { locale, article });
      agree(balanceEquations(found!.balance));
    }
  });
});
