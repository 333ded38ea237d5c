import { activityFigure } from './activity';
import { distributionFigure } from './distribution';
import type { Figure } from './figure';
import type { FigureName } from './names';
import { spectrumFigure } from './spectrum';
import { timelineFigure } from './timeline';
import { topicFigure } from './topic';
import { trendsFigure } from './trends';

/** Every figure that has a page, files and an embedded form of its own. */
export const REGISTRY: Record<FigureName, Figure> = {
  spectrum: spectrumFigure,
  distribution: distributionFigure,
  activity: activityFigure,
  trends: trendsFigure,
  topic: topicFigure,
  timeline: timelineFigure,
};
