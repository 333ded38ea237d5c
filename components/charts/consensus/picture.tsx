import { COLOURS, sideColour } from '../picture/colours';
import { type Picture, picture } from '../picture/frame';
import { Mark } from '../picture/mark';
import { across, type Column, leftOf } from '../picture/place';
import { INNER, type Paper, type PictureSetting } from '../picture/setting';
import { type Block, stack } from '../picture/stack';
import { titled } from '../picture/titled';
import { leading, typeOf } from '../picture/type';
import { Words } from '../picture/words';
import type { Side } from '../side/identity';
import type { ConsensusChart, ConsensusRow, Vote } from './series';

const TOPIC: Column = { start: 0, width: 300 };
const GAP = 24;
/** What the numbers at either end of a bar take. */
const NUMBER = 34;
const BAR = 12;

/** Where the cells of a side stand. */
function columnOf(place: number, sides: number): Column {
  const width = (INNER - TOPIC.width) / sides;
  return { start: TOPIC.width + place * width + GAP, width: width - GAP };
}

/** What all sides accept, reject or contest as a file: the same bars as the figure on the page. */
export function consensusPicture(paper: Paper, data: ConsensusChart): Picture {
  const { setting } = paper;
  const { charts } = setting;
  return picture(paper, {
    lead: charts('picture.consensus'),
    legend: data.sides.map((side) => ({
      key: side.slug,
      label: side.name.text,
      sample: (x, y) => <Mark order={side.order} x={x} y={y} radius={7} />,
    })),
    drawing: stack([
      ends(setting, data),
      ...data.groups.flatMap(({ verdict, rows }) => [
        heading(setting, verdict, charts(`consensus.verdicts.${verdict}`)),
        ...rows.map((row) => rowBlock(setting, row)),
      ]),
    ]),
    caption: charts('consensus.caption'),
  });
}

/** What lies on either hand of the bars, over each side's. */
function ends(setting: PictureSetting, { sides }: ConsensusChart): Block {
  const style = typeOf(setting, 'note');
  return {
    key: 'ends',
    height: leading(setting, style),
    content: sides.map((side, place) => {
      const { start, width } = columnOf(place, sides.length);
      const words = { setting, ...style, y: style.size, fill: COLOURS.muted };
      return (
        <g key={side.slug}>
          <Words {...words} x={across(setting, start)}>
            {setting.charts('distribution.rejects')}
          </Words>
          <Words {...words} x={across(setting, start + width)} anchor="end">
            {setting.charts('distribution.accepts')}
          </Words>
        </g>
      );
    }),
  };
}

function heading(setting: PictureSetting, key: string, words: string): Block {
  const style = typeOf(setting, 'small', 600);
  return {
    key,
    before: 18,
    height: leading(setting, style) + 4,
    content: (
      <Words setting={setting} {...style} x={across(setting, 0)} y={style.size}>
        {words}
      </Words>
    ),
  };
}

function rowBlock(setting: PictureSetting, { slug, title, cells }: ConsensusRow): Block {
  const name = titled(setting, { title, note: undefined, column: TOPIC });
  const note = typeOf(setting, 'note');
  const worded = cells.some(({ vote }) => vote?.hollow);
  return {
    key: slug,
    before: 4,
    height: Math.max(name.height, 24 + (worded ? leading(setting, note) : 0)) + 6,
    content: (
      <>
        <line x1={0} x2={INNER} y1={0} y2={0} stroke={COLOURS.rule} />
        {name.content(4)}
        {cells.map(
          ({ side, vote }, place) =>
            vote && (
              <Cell key={side.slug} setting={setting} side={side} vote={vote} column={columnOf(place, cells.length)} />
            ),
        )}
      </>
    ),
  };
}

function Cell({ setting, side, vote, column }: { setting: PictureSetting; side: Side; vote: Vote; column: Column }) {
  const style = typeOf(setting, 'small');
  const note = typeOf(setting, 'note');
  const bar: Column = { start: column.start + NUMBER, width: column.width - 2 * NUMBER };
  const left = leftOf(setting, bar);
  const colour = sideColour(side.order);
  const middle = left + bar.width / 2;
  const top = 9;
  const number = { setting, ...style, y: top + BAR / 2 + style.size * 0.34, anchor: 'middle' as const };
  return (
    <>
      <Words {...number} x={across(setting, column.start + NUMBER / 2)}>
        {setting.format.count(vote.rejecting)}
      </Words>
      <Words {...number} x={across(setting, column.start + column.width - NUMBER / 2)}>
        {setting.format.count(vote.accepting)}
      </Words>
      {vote.segments.map(({ kind, left: from, width }) => (
        <rect
          key={kind}
          x={left + (from / 100) * bar.width}
          width={(width / 100) * bar.width}
          y={top}
          height={BAR}
          fill={vote.hollow ? COLOURS.paper : colour}
          fillOpacity={!vote.hollow && kind === 'between' ? 0.3 : 1}
          stroke={vote.hollow ? colour : 'none'}
          strokeWidth={1.5}
        />
      ))}
      <line x1={middle} x2={middle} y1={top - 3} y2={top + BAR + 3} stroke={COLOURS.ink} />
      {vote.hollow && (
        <Words
          setting={setting}
          {...note}
          x={middle}
          y={top + BAR + 4 + note.size}
          anchor="middle"
          fill={COLOURS.muted}
        >
          {setting.charts(`grades.${vote.grade}`)}
        </Words>
      )}
    </>
  );
}
