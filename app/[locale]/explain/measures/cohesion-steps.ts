import { sub, v } from '@/components/formula/formula';
import { type Equation, less, over, plus, times } from '@/components/worked/expression';
import { number } from '@/components/worked/math';
import type { ExplainSideQuery } from '@/generated/graphql/documents';

type Layer = ExplainSideQuery['sideOnTopic']['cohesionLayers'][number];

/** A of each layer, from its unimodality and the number of levels it uses. */
export function layerEquations(layers: readonly Layer[]): Equation[] {
  return layers.map(({ levels, unimodality, agreement }, place) => ({
    symbol: sub(v('A'), number(place + 1)),
    expression: times(unimodality, less(1, over(less(levels.length, 1), less(5, 1)))),
    result: agreement,
  }));
}

/** A of the whole, the layers' mean by their weights. */
export function cohesionEquation(layers: readonly Layer[], cohesion: number): Equation {
  return {
    symbol: v('A'),
    expression: plus(...layers.map(({ weight, agreement }) => times(weight, agreement))),
    result: cohesion,
  };
}
