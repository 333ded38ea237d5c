/** How many positions each side has on one topic. */
export type Pair = { left: number; right: number };

/**
 * How much more the right side speaks of each topic than the left, given how much either speaks at all: z-scores of
 * the log-odds ratio with informative Dirichlet prior, one per topic. Topics take the place of Monroe's words, and
 * both sides together are the background: α_t = T·y_t/Σy, one pseudo-position per topic on average. Then
 * δ = log((y_R + α)/(n_R + T − y_R − α)) − log((y_L + α)/(n_L + T − y_L − α)), z = δ/√(1/(y_R + α) + 1/(y_L + α)).
 * Beyond ±1.96 the difference is hardly chance. A topic nobody speaks of, and a topic that is the only one spoken of,
 * cannot be emphasised: 0.
 *
 * Source: Monroe, Colaresi & Quinn 2008, Fightin' Words, Political Analysis 16.
 */
export function emphases(topics: readonly Pair[]): number[] {
  const spoken = topics.filter(({ left, right }) => left + right > 0);
  const prior = spoken.length;
  const total: Pair = {
    left: spoken.reduce((sum, { left }) => sum + left, 0),
    right: spoken.reduce((sum, { right }) => sum + right, 0),
  };
  return topics.map(({ left, right }) => {
    const both = left + right;
    if (both === 0 || prior === 1) return 0;
    const pseudo = (prior * both) / (total.left + total.right);
    const logOdds = (own: number, all: number) => Math.log((own + pseudo) / (all + prior - own - pseudo));
    const variance = 1 / (right + pseudo) + 1 / (left + pseudo);
    return (logOdds(right, total.right) - logOdds(left, total.left)) / Math.sqrt(variance);
  });
}
