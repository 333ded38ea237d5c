import { hydrateRoot } from 'react-dom/client';
import { TimelinePlot, type TimelinePlotProps } from '@/components/charts/timeline/plot';

/** Brings a drawn timeline to life: it answers the pointer and takes the width that there is. */
export function enliven(island: HTMLElement): void {
  const drawn = island.querySelector('[data-drawn]');
  const props = island.querySelector('script')?.textContent;
  if (drawn && props) hydrateRoot(drawn, <TimelinePlot {...(JSON.parse(props) as TimelinePlotProps)} />);
}
