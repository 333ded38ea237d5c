import { COLOURS, sideColour } from '../picture/colours';
import { type Picture, picture } from '../picture/frame';
import { type Column, leftOf, within } from '../picture/place';
import { INNER, type Paper, type PictureSetting } from '../picture/setting';
import { SideLabel, sideLabelHeight } from '../picture/side-label';
import { type Block, stack } from '../picture/stack';
import { typeOf } from '../picture/type';
import { Words } from '../picture/words';
import type { Activity, ActivityStrip } from './series';

const LABEL = 220;
const BARS: Column = { start: 244, width: INNER - 244 };
/** The page's bars, this much taller. */
const STRETCH = 1.4;
/** A year's name needs this much room, in per cent of the plot. */
const NARROWEST_YEAR = 5;

/** Claims over time as a file: the same bars as the figure on the page. */
export function activityPicture(paper: Paper, data: Activity): Picture {
  const { setting } = paper;
  const { charts } = setting;
  return picture(paper, {
    lead: charts('picture.activity', { interval: data.interval }),
    legend: [],
    drawing: stack([
      ...data.strips.map((strip) => stripBlock(setting, strip, data)),
      { key: 'years', height: 28, content: <Years setting={setting} data={data} /> },
    ]),
    caption: charts('activity.caption', { count: data.strips.reduce((sum, strip) => sum + strip.claims, 0) }),
  });
}

function stripBlock(setting: PictureSetting, strip: ActivityStrip, data: Activity): Block {
  const x = within(setting, BARS);
  const style = typeOf(setting, 'note');
  const left = leftOf(setting, BARS);
  const { side } = strip;
  const label = sideLabelHeight({ setting, side, width: LABEL });
  const height = Math.max(label + 8, data.height * STRETCH);
  const top = (y: number) => height - (data.height - y) * STRETCH;
  return {
    key: side.slug,
    height,
    before: 6,
    content: (
      <>
        <SideLabel
          setting={setting}
          side={side}
          note={setting.counts('claims', { count: strip.claims })}
          width={LABEL}
          top={height - label}
        />
        {strip.bars.map((bar) => (
          <g key={bar.bucket.from}>
            <rect
              x={x(bar.left)}
              width={(bar.width / 100) * BARS.width}
              y={top(bar.top)}
              height={bar.height * STRETCH}
              fill={sideColour(side.order)}
            />
            {bar.tallest && (
              <Words
                setting={setting}
                {...style}
                x={x(bar.centre)}
                y={top(bar.top) - 5}
                anchor="middle"
                fill={COLOURS.muted}
              >
                {setting.format.count(bar.claims)}
              </Words>
            )}
          </g>
        ))}
        <line x1={left} x2={left + BARS.width} y1={height} y2={height} stroke={COLOURS['rule-strong']} />
      </>
    ),
  };
}

function Years({ setting, data }: { setting: PictureSetting; data: Activity }) {
  const x = within(setting, BARS);
  const style = typeOf(setting, 'note');
  return (
    <>
      {data.years.map((year) => (
        <g key={year.year} stroke={COLOURS['rule-strong']}>
          <line x1={x(year.left)} x2={x(year.left)} y1={0} y2={7} />
          <line x1={x(year.left + year.width)} x2={x(year.left + year.width)} y1={0} y2={7} />
        </g>
      ))}
      {data.years
        .filter((year) => year.width >= NARROWEST_YEAR)
        .map((year) => (
          <Words
            key={year.year}
            setting={setting}
            {...style}
            x={x(year.left + year.width / 2)}
            y={22}
            anchor="middle"
            fill={COLOURS.muted}
          >
            {year.year}
          </Words>
        ))}
    </>
  );
}
