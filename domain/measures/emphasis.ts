/** How many positions each side has on one topic. */
export type Pair = { left: number; right: number };

/** What a topic's emphasis is computed from. */
export type Emphasis = {
  /** The z-score. */
  value: number;
  /** Positions of both sides on this topic. */
  topic: Pair;
  /** Positions of both sides on all topics. */
  total: Pair;
  /** Number of topics spoken of, which is the size of the prior. */
  topics: number;
  /** Pseudo-positions α of this topic. */
  prior: number;
  /** Difference δ of the two sides' log-odds, right minus left. */
  logOdds: number;
  /** Its standard deviation; 0 where nothing can be emphasised. */
  deviation: number;
};

/**
 * How much more the right side speaks of one of these topics than the left, given how much either speaks at all: the
 * z-score of the log-odds ratio with informative Dirichlet prior. Topics take the place of Monroe's words, and
 * both sides together are the background: α_t = T·y_t/Σy, one pseudo-position per topic on average. Then
 * δ = log((y_R + α)/(n_R + T − y_R − α)) − log((y_L + α)/(n_L + T − y_L − α)), z = δ/√(1/(y_R + α) + 1/(y_L + α)).
 * Beyond ±1.96 the difference is hardly chance. A topic nobody speaks of, and a topic that is the only one spoken of,
 * cannot be emphasised: 0.
 *
 * Source: Monroe, Colaresi & Quinn 2008, Fightin' Words, Political Analysis 16.
 */
export function emphasisAmong(topics: readonly Pair[]): (topic: Pair) => Emphasis {
  const spoken = topics.filter(({ left, right }) => left + right > 0);
  const total: Pair = {
    left: spoken.reduce((sum, { left }) => sum + left, 0),
    right: spoken.reduce((sum, { right }) => sum + right, 0),
  };
  return (topic) => emphasisOf(topic, total, spoken.length);
}

function emphasisOf(topic: Pair, total: Pair, topics: number): Emphasis {
  const both = topic.left + topic.right;
  const prior = both === 0 ? 0 : (topics * both) / (total.left + total.right);
  const common = { topic, total, topics, prior };
  if (both === 0 || topics === 1) return { ...common, value: 0, logOdds: 0, deviation: 0 };
  const odds = (own: number, all: number) => Math.log((own + prior) / (all + topics - own - prior));
  const logOdds = odds(topic.right, total.right) - odds(topic.left, total.left);
  const deviation = Math.sqrt(1 / (topic.right + prior) + 1 / (topic.left + prior));
  return { ...common, value: logOdds / deviation, logOdds, deviation };
}
