import { COLOURS } from '../picture/colours';
import { across, type Column, leftOf } from '../picture/place';
import type { PictureSetting } from '../picture/setting';
import { typeOf } from '../picture/type';
import { Words } from '../picture/words';

type Year = { year: string; x: number };

/** A year's name needs this much room, in pixels. */
const NARROWEST_YEAR = 44;

type Props = {
  setting: PictureSetting;
  /** Where the drawing stands; before it is room for the numbers of the scale. */
  plot: Column;
  /** The scale's levels with their heights, from the top. */
  levels: readonly { level: number; y: number }[];
  /** The years with their places from the left; those without room for their name have none. */
  years: readonly Year[];
  /** Where the drawing ends, from the top. */
  bottom: number;
};

/** What a picture of means over time has around its lines: a line at each level of the scale, and the years. */
export function MeanAxes({ setting, plot, levels, years, bottom }: Props) {
  const left = leftOf(setting, plot);
  const style = { ...typeOf(setting, 'note'), fill: COLOURS.muted };
  return (
    <>
      <Words setting={setting} {...style} x={across(setting, 0)} y={style.size}>
        {setting.charts('timeline.up')}
      </Words>
      {levels.map(({ level, y }) => (
        <g key={level}>
          <line
            x1={left}
            x2={left + plot.width}
            y1={y}
            y2={y}
            stroke={level === 0 ? COLOURS['rule-strong'] : COLOURS.rule}
            strokeDasharray={level === 0 ? undefined : '2 3'}
          />
          <Words
            setting={setting}
            {...style}
            x={across(setting, plot.start - 12)}
            y={y + style.size * 0.34}
            anchor="end"
          >
            {setting.format.stance(level, 0)}
          </Words>
        </g>
      ))}
      {withRoom(years).map(({ year, x }) => (
        <Words key={year} setting={setting} {...style} x={x} y={bottom + style.size + 6} anchor="middle">
          {year}
        </Words>
      ))}
    </>
  );
}

function withRoom(years: readonly Year[]): Year[] {
  const kept: Year[] = [];
  for (const year of years) {
    const before = kept.at(-1);
    if (!before || Math.abs(year.x - before.x) >= NARROWEST_YEAR) kept.push(year);
  }
  return kept;
}
