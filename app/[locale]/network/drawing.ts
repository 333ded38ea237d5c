import { type NetworkDrawing, type NetworkPoint, networkDrawing } from '@/components/charts/network/series';
import { type NetworkValues, networkQuestion } from './address';
import { type Network, pointsOf, type Tie, tiesOf } from './ties';

/** The network of an answer as it is drawn, with its nodes and ties. */
export function drawNetwork(
  network: Network,
  values: NetworkValues,
): { points: NetworkPoint[]; ties: Tie[]; drawing: NetworkDrawing } {
  const points = pointsOf(network);
  const ties = tiesOf(network, points, networkQuestion(values).qualifier);
  return {
    points,
    ties,
    drawing: networkDrawing(points, ties, { with: values.least ?? null, against: values.against ?? null }),
  };
}
