import type { Side } from '../side/identity';
import { COLOURS } from './colours';
import { isolate } from './isolate';
import { Mark } from './mark';
import { across } from './place';
import type { PictureSetting } from './setting';
import { leading, typeOf } from './type';
import { Paragraph } from './words';
import { wrap } from './wrap';

type Props = {
  setting: PictureSetting;
  side: Side;
  /** What it says, in short: how many claims or positions. */
  note: string;
  width: number;
};

const MARK = 24;

/** How high a side's name with its note is. */
export function sideLabelHeight({ setting, side, width }: Omit<Props, 'note'>): number {
  const name = typeOf(setting, 'text');
  const note = typeOf(setting, 'note');
  return names(setting, side, width).length * leading(setting, name) + leading(setting, note);
}

/** A side's mark and name at the start of its row, a note under the name. */
export function SideLabel({ setting, side, note, width, top }: Props & { top: number }) {
  const name = typeOf(setting, 'text');
  const small = typeOf(setting, 'note');
  const lines = names(setting, side, width);
  const step = leading(setting, name);
  const x = across(setting, MARK);
  return (
    <>
      <Mark order={side.order} x={across(setting, 8)} y={top + step / 2} radius={7} />
      <Paragraph setting={setting} {...name} lines={lines} leading={step} x={x} y={top + step / 2 + name.size * 0.34} />
      <Paragraph
        setting={setting}
        {...small}
        lines={[note]}
        leading={step}
        x={x}
        y={top + lines.length * step + small.size * 0.9}
        fill={COLOURS.muted}
      />
    </>
  );
}

function names(setting: PictureSetting, side: Side, width: number): string[] {
  return wrap(isolate(side.name.text), width - MARK, typeOf(setting, 'text'), setting.measure);
}
