import type { Distribution } from './distribution';
import { type Moments, momentsOf } from './moments';

/**
 * How much one side is of one mind: van der Eijk's agreement A of its histogram, -1 … 1; null below two positions.
 * A position between two levels counts as divided between them, so a side wholly at 0.5 has 0.75, not 1.
 */
export function cohesion(positions: Distribution): number | null {
  return cohesionOf(momentsOf(positions));
}

/** The same from moments that are known. */
export function cohesionOf({ size, levels }: Moments): number | null {
  return size < 2 ? null : agreementA(levels);
}

/**
 * Van der Eijk's agreement A of a frequency distribution over at least three ordered categories: -1 when split between
 * the poles, 0 when uniform, 1 when all are alike; NaN when nothing is counted.
 *
 * The distribution is cut into layers that use some categories equally; A is the mean of the layers' own A, weighted
 * by their size. For a layer over s of k categories, A = U·(1 − (s − 1)/(k − 1)), where
 * U = ((k − 2)·TU − (k − 1)·TDU) / ((k − 2)·(TU + TDU)), and TU and TDU count the triples of categories i < j < l
 * that the layer fills as 110 or 011 (unimodal) and as 101 (not).
 *
 * Source: van der Eijk 2001, Measuring agreement in ordered rating scales, Quality & Quantity 35.
 */
export function agreementA(frequencies: readonly number[]): number {
  const layers = layersOf(frequencies);
  return layers.length === 0 ? Number.NaN : layers.reduce((sum, layer) => sum + layer.weight * layer.agreement, 0);
}

/** A layer of a frequency distribution, which uses some categories equally. */
export type Layer = {
  /** Places of the categories it uses. */
  filled: number[];
  /** Its share of all that is counted, 0 … 1. */
  weight: number;
  /** Its unimodality U. */
  unimodality: number;
  /** Its agreement A = U·(1 − (s − 1)/(k − 1)). */
  agreement: number;
};

/** The layers of a frequency distribution, the widest first. */
export function layersOf(frequencies: readonly number[]): Layer[] {
  const total = frequencies.reduce((sum, f) => sum + f, 0);
  const layers: Layer[] = [];
  let rest = frequencies;
  while (rest.some((f) => f > 0)) {
    const height = Math.min(...rest.filter((f) => f > 0));
    const filled = rest.map((f) => f > 0);
    const used = filled.filter(Boolean).length;
    const unimodality = unimodalityOf(filled);
    layers.push({
      filled: [...filled.keys()].filter((place) => filled[place]),
      weight: (height * used) / total,
      unimodality,
      agreement: unimodality * (1 - (used - 1) / (filled.length - 1)),
    });
    rest = rest.map((f) => (f > 0 ? f - height : 0));
  }
  return layers;
}

function unimodalityOf(filled: readonly boolean[]): number {
  const k = filled.length;
  let unimodal = 0;
  let split = 0;
  for (let i = 0; i < k; i++) {
    for (let j = i + 1; j < k; j++) {
      for (let l = j + 1; l < k; l++) {
        if (filled[j] && filled[i] !== filled[l]) unimodal++;
        else if (filled[i] && !filled[j] && filled[l]) split++;
      }
    }
  }
  // A layer over one category, or over all of them, has no such triple and no second mode.
  return unimodal + split === 0 ? 1 : ((k - 2) * unimodal - (k - 1) * split) / ((k - 2) * (unimodal + split));
}
