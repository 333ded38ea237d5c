import type { ReactNode } from 'react';
import type { LocalizedText } from '../text';
import { COLOURS } from './colours';
import { across, type Column } from './place';
import type { PictureSetting } from './setting';
import { leading, typeOf } from './type';
import { Paragraph } from './words';
import { wrap } from './wrap';

type Titled = { height: number; content: (top: number) => ReactNode };

/** A row's title with a smaller text under it, in a column; `content` draws both from a place counted downwards. */
export function titled(
  setting: PictureSetting,
  { title, note, column }: { title: LocalizedText; note: LocalizedText | undefined; column: Column },
): Titled {
  const style = typeOf(setting, 'text', 600);
  const small = typeOf(setting, 'note');
  const titles = wrap(title.text, column.width, style, setting.measure);
  const notes = note ? wrap(note.text, column.width, small, setting.measure) : [];
  const step = leading(setting, style);
  const smallStep = leading(setting, small);
  const x = across(setting, column.start);
  return {
    height: titles.length * step + notes.length * smallStep,
    content: (top) => (
      <>
        <Paragraph
          setting={setting}
          {...style}
          lines={titles}
          leading={step}
          x={x}
          y={top + style.size}
          direction={title.direction === 'RTL' ? 'rtl' : 'ltr'}
        />
        <Paragraph
          setting={setting}
          {...small}
          lines={notes}
          leading={smallStep}
          x={x}
          y={top + titles.length * step + small.size}
          direction={note?.direction === 'RTL' ? 'rtl' : 'ltr'}
          fill={COLOURS.muted}
        />
      </>
    ),
  };
}
