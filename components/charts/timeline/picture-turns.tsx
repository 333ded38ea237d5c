import { COLOURS, sideColour } from '../picture/colours';
import { isolate } from '../picture/isolate';
import type { LegendItem } from '../picture/legend';
import { across } from '../picture/place';
import { INNER, type PictureSetting } from '../picture/setting';
import type { Block } from '../picture/stack';
import { leading, typeOf } from '../picture/type';
import { Paragraph, Words } from '../picture/words';
import { wrap } from '../picture/wrap';
import { bucketLabel } from '../time/bucket-label';
import type { TimelineData, TimelineTurn } from './series';

const FLAG = 11;
/** Room for a flag before its words. */
const INDENT = 32;

/** A turning point's number in its side's colour, hollow where the evidence is thin. */
export function TurnFlag(props: { setting: PictureSetting; turn: TimelineTurn; x: number; y: number }) {
  const { setting, turn, x, y } = props;
  const colour = sideColour(turn.order);
  const style = typeOf(setting, 'note', 600);
  return (
    <>
      <circle cx={x} cy={y} r={FLAG} fill={turn.hollow ? COLOURS.paper : colour} stroke={colour} strokeWidth={1.5} />
      <Words
        setting={setting}
        {...style}
        x={x}
        y={y + style.size * 0.34}
        anchor="middle"
        fill={turn.hollow ? colour : COLOURS.paper}
      >
        {setting.format.count(turn.number)}
      </Words>
    </>
  );
}

/** What the numbered lines are, where there are any. */
export function turnSign({ charts }: PictureSetting, data: TimelineData): LegendItem[] {
  if (data.turns.length === 0) return [];
  return [
    {
      key: 'turn',
      label: charts('timeline.turn'),
      muted: true,
      sample: (x, y) => (
        <line x1={x} x2={x} y1={y - 9} y2={y + 9} stroke={COLOURS.muted} strokeWidth={1.5} strokeDasharray="5 3" />
      ),
    },
  ];
}

/** The numbered turning points in words: the page lists them beside the chart, a file has nothing beside it. */
export function turnList(setting: PictureSetting, data: TimelineData): Block[] {
  const style = typeOf(setting, 'small');
  const step = leading(setting, style);
  return data.turns.map((turn, index) => {
    const lines = wrap(turnWords(setting, data, turn), INNER - INDENT, style, setting.measure);
    return {
      key: `turn ${turn.number}`,
      before: index === 0 ? 26 : 8,
      height: Math.max(2 * FLAG, lines.length * step),
      content: (
        <>
          <TurnFlag setting={setting} turn={turn} x={across(setting, FLAG)} y={FLAG} />
          <Paragraph
            setting={setting}
            {...style}
            lines={lines}
            leading={step}
            x={across(setting, INDENT)}
            y={FLAG + style.size * 0.34}
          />
        </>
      ),
    };
  });
}

function turnWords({ charts, format }: PictureSetting, data: TimelineData, turn: TimelineTurn): string {
  const line = data.lines.find(({ side }) => side.order === turn.order)!;
  const label = bucketLabel(data.interval, format, (values) => charts('time.quarter', values));
  const said = (bucket: number) => {
    const mark = line.marks.find((one) => one.bucket === bucket)!;
    return { time: label(data.buckets[bucket]!), mean: format.stance(mark.mean) };
  };
  const before = said(turn.before);
  const after = said(turn.after);
  return charts('picture.turn', {
    side: isolate(line.side.name.text),
    from: before.time,
    before: before.mean,
    to: after.time,
    after: after.mean,
  });
}
