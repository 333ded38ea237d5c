import type { Figure } from './figure';
import type { FigureName } from './names';
import { spectrumFigure } from './spectrum';

/** Every figure that has a page, files and an embedded form of its own. */
export const REGISTRY: Record<FigureName, Figure> = {
  spectrum: spectrumFigure,
};
