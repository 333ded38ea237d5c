import { activityFigure } from './activity';
import { analystFigure } from './analyst';
import { balanceFigure } from './balance';
import { comparisonFigure } from './comparison';
import { consensusFigure } from './consensus';
import { departuresFigure } from './departures';
import { distributionFigure } from './distribution';
import type { Figure } from './figure';
import type { FigureName } from './names';
import { networkFigure } from './network';
import { networkOverTimeFigure } from './network-over-time';
import { positionsFigure } from './positions';
import { slidingMeansFigure } from './sliding-means';
import { spectrumFigure } from './spectrum';
import { thenAndNowFigure } from './then-and-now';
import { timelineFigure } from './timeline';
import { topicFigure } from './topic';
import { topicsFigure } from './topics';
import { trendsFigure } from './trends';

/** Every figure that has a page, files and an embedded form of its own. */
export const REGISTRY: Record<FigureName, Figure> = {
  spectrum: spectrumFigure,
  consensus: consensusFigure,
  distribution: distributionFigure,
  activity: activityFigure,
  trends: trendsFigure,
  topic: topicFigure,
  analyst: analystFigure,
  balance: balanceFigure,
  comparison: comparisonFigure,
  'then-and-now': thenAndNowFigure,
  topics: topicsFigure,
  network: networkFigure,
  'network-over-time': networkOverTimeFigure,
  timeline: timelineFigure,
  positions: positionsFigure,
  departures: departuresFigure,
  'sliding-means': slidingMeansFigure,
};
