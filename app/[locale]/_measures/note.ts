import type { Messages } from 'next-intl';
import type { ReactNode } from 'react';

/** A measure's anchor on the Method page, which is its name in the addresses that explain numbers too. */
export type MeasureAnchor =
  | 'position'
  | 'mean'
  | 'evidence'
  | 'cohesion'
  | 'gap'
  | 'agreement'
  | 'divergence'
  | 'shared-topics'
  | 'blind-spot'
  | 'emphasis'
  | 'consensus'
  | 'polarisation'
  | 'balance'
  | 'network'
  | 'normalisation'
  | 'duplicates'
  | 'window'
  | 'two-mode'
  | 'communities'
  | 'centrality'
  | 'timeline'
  | 'turning-point'
  | 'sliding-mean'
  | 'change'
  | 'consistency'
  | 'departure'
  | 'reliability';

type Described = keyof Messages['method']['measures'];
type WithSymbols = keyof Messages['method']['where'];

/**
 * A measure as pages explain it. Its key leads to its words: method.measures.<key>.{title,what,read,limits}, and, where
 * it has a formula, to the meaning of its symbols: method.where.<key>.
 */
export type MeasureNote = {
  anchor: MeasureAnchor;
  /** Bibliographic references, which are the same in every language. */
  sources: readonly string[];
} & (
  | {
      key: WithSymbols;
      /** Equations, one under another. */
      formula: readonly ReactNode[];
    }
  | { key: Exclude<Described, WithSymbols>; formula?: undefined }
);
