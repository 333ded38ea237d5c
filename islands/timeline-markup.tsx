import { renderToString } from 'react-dom/server';
import { TimelinePlot, type TimelinePlotProps } from '@/components/charts/timeline/plot';

/** The timeline as it is first drawn, at a fixed width, by the same code that brings it to life in the browser. */
export function timelineMarkup(props: TimelinePlotProps): string {
  return renderToString(<TimelinePlot {...props} />);
}
