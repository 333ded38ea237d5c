import type { Database } from '../database';
import type { MeasureFilter } from '../filters/measure-filter';
import type { TopicRef } from '../sides/group-rows';
import { divisor as divisorOf, normalised, type OneModeNormalisation, profileOf } from './normalisation';
import { type NetworkInput, type NetworkQuestion, readNetworkQuestion } from './question';
import { activity, type Speaker } from './speaker';
import { type Place, structureOf } from './structure';
import { tallySpeakers } from './tally';
import { partsOfTie, type Tie, type TopicPart, tiesOf, tieWeight } from './tie';
import { topicTiesOf } from './two-mode';

/** An analyst or a topic of a network. */
export type NetworkNode = {
  kind: 'analyst' | 'topic';
  id: string;
  slug: string;
  /** Number of positions counted, under a kernel the sum of their weights. */
  positions: number;
  /** Of analysts of a one-mode network. */
  readonly place: Place | null;
};

export type NetworkEdge = {
  source: NetworkNode;
  target: NetworkNode;
  weight: number;
  /** Of two analysts, without normalisation. */
  tie: Pick<Tie, 'congruence' | 'conflict' | 'sharedTopics'> | null;
  /** What the weight was divided by. */
  divisor: number;
  /** What each topic adds to the tie of two analysts, told when asked for. */
  readonly parts: TopicPart[];
};

export type Network = {
  question: NetworkQuestion;
  filter: MeasureFilter;
  /** Analysts by slug, then (in a two-mode network) topics by rank. */
  nodes: NetworkNode[];
  /** Largest absolute weight first. */
  edges: NetworkEdge[];
  /** Number of analysts who speak, those beyond the limit included. */
  analysts: number;
};

/**
 * The network of the analysts who speak under a filter, or of them and their topics, in one statement.
 *
 * In a window a position counts by its kernel's weight; in a one-mode network by the weight's square root, so that a
 * pair counts by the geometric mean of its two positions' weights.
 * @throws InputError as readNetworkQuestion.
 */
export async function readNetwork({
  db,
  filter,
  ...input
}: NetworkInput & { db: Database; filter: MeasureFilter }): Promise<Network> {
  const question = readNetworkQuestion(input);
  const { duplicates, window, limit } = question;
  const weigh = question.mode === 'ONE_MODE' ? Math.sqrt : undefined;
  const { speakers, topics, analysts } = await tallySpeakers({ db, filter, duplicates, window, limit, weigh });
  const network = question.mode === 'ONE_MODE' ? oneMode(speakers, question) : twoMode(speakers, topics, question);
  return { question, filter, analysts, ...network };
}

type Parts = Pick<Network, 'nodes' | 'edges'>;
type Question<Mode> = Extract<NetworkQuestion, { mode: Mode }>;

function oneMode(speakers: readonly Speaker[], { qualifier, normalisation }: Question<'ONE_MODE'>): Parts {
  const ties = tiesOf(speakers);
  const divisors = divisorsOf(speakers, ties, normalisation);
  const weighted = (by: typeof qualifier) =>
    ties.map((tie, i) => ({ ...tie, divisor: divisors[i]!, weight: normalised(tieWeight(tie, by), divisors[i]!) }));
  let known: Place[] | undefined;
  const places = () => {
    known ??= structureOf(speakers.length, weighted('SUBTRACT'));
    return known;
  };
  const nodes = speakers.map((speaker, i) => new AnalystNode(speaker, () => places()[i]!));
  const edges = weighted(qualifier).map(
    ({ left, right, weight, divisor, ...tie }) =>
      new AnalystEdge(nodes[left]!, nodes[right]!, weight, tie, divisor, [speakers[left]!, speakers[right]!]),
  );
  return { nodes, edges: byWeight(edges) };
}

function divisorsOf(speakers: readonly Speaker[], ties: readonly Tie[], normalisation: OneModeNormalisation): number[] {
  const profiles = speakers.map(profileOf);
  return ties.map(({ left, right }) => divisorOf(normalisation, profiles[left]!, profiles[right]!));
}

function twoMode(
  speakers: readonly Speaker[],
  topics: readonly TopicRef[],
  { qualifier, normalisation }: Question<'TWO_MODE'>,
): Parts {
  const ties = topicTiesOf(speakers, qualifier, normalisation);
  const analystNodes = speakers.map((speaker) => new AnalystNode(speaker, () => null));
  const topicNodes = new Map<string, NetworkNode>(
    topics.map(({ id, slug }) => {
      const positions = ties.filter(({ topicId }) => topicId === id).reduce((sum, tie) => sum + tie.positions, 0);
      return [id, { kind: 'topic', id, slug, positions, place: null }];
    }),
  );
  const edges = ties.map(({ speaker, topicId, weight, divisor }) => ({
    source: analystNodes[speaker]!,
    target: topicNodes.get(topicId)!,
    weight,
    tie: null,
    divisor,
    parts: [],
  }));
  return { nodes: [...analystNodes, ...topicNodes.values()], edges: byWeight(edges) };
}

// Classes: each object that is written with getters would get a shape of its own (docs/decisions/0107).

class AnalystNode implements NetworkNode {
  readonly kind = 'analyst';
  readonly id: string;
  readonly slug: string;
  readonly positions: number;

  /** @param placeOf asked when the place is: paths take most of a large network's time, and a matrix needs none. */
  constructor(
    speaker: Speaker,
    private readonly placeOf: () => Place | null,
  ) {
    this.id = speaker.id;
    this.slug = speaker.slug;
    this.positions = activity(speaker);
  }

  get place(): Place | null {
    return this.placeOf();
  }
}

class AnalystEdge implements NetworkEdge {
  constructor(
    readonly source: NetworkNode,
    readonly target: NetworkNode,
    readonly weight: number,
    readonly tie: NetworkEdge['tie'],
    readonly divisor: number,
    private readonly speakers: readonly [Speaker, Speaker],
  ) {}

  get parts(): TopicPart[] {
    return partsOfTie(...this.speakers);
  }
}

function byWeight(edges: NetworkEdge[]): NetworkEdge[] {
  return edges.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** The edges of at least this absolute weight. */
export function edgesFrom({ edges }: Pick<Network, 'edges'>, least: number): NetworkEdge[] {
  return edges.filter(({ weight }) => Math.abs(weight) >= least);
}
