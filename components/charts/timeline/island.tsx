import sign from '@/components/side-mark/side-mark.module.css';
import { timelineMarkup } from '@/generated/islands/timeline-markup.mjs';
import styles from './figure.module.css';
import type { TimelinePlotProps } from './plot';

/**
 * The plot as it is first drawn, and what it takes to draw it again: islands/timeline.tsx brings it to life once a reader
 * comes near it.
 */
export function TimelineIsland(plot: Omit<TimelinePlotProps, 'classes'>) {
  const { plots, means, axisNote, volume, mark, turn, tooltip } = styles;
  const props = { ...plot, classes: { plots, means, axisNote, volume, mark, turn, tooltip, sign: sign.mark } };
  return (
    <div data-island="timeline">
      {/* biome-ignore-start lint/security/noDangerouslySetInnerHtml: drawn by React, and JSON that can end no script. */}
      <div data-drawn dangerouslySetInnerHTML={{ __html: timelineMarkup(props) }} />
      <script
        type="application/json"
        dangerouslySetInnerHTML={{ __html: JSON.stringify(props).replaceAll('<', '\\u003c') }}
      />
      {/* biome-ignore-end lint/security/noDangerouslySetInnerHtml: see above */}
    </div>
  );
}
