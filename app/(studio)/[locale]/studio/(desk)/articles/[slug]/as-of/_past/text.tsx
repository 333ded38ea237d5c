import { useLocale, useTranslations } from 'next-intl';
import { formatFor } from '@/i18n/format';
import { type Anchor, inBlocks } from '../../_reader/anchors';
import { ReaderBlock } from '../../_reader/block';
import reader from '../../_reader/reader.module.css';
import { blocksOf } from '../../_text/blocks';
import { lanesOf } from '../../_text/lanes';
import type { ReaderText } from '../../_text/text';
import type { Past, PastText as PastTextOf } from './past';

/** A text as it was, with the passages of its claims. */
export function PastText({ text, claims }: { text: PastTextOf; claims: Past['claims'] }) {
  const t = useTranslations('studio.past');
  const format = formatFor(useLocale());
  const { language, body } = text;
  const blocks = text.blocks.map(({ kind, start, end }) => ({ kind: KINDS[kind as 'paragraph'], start, end }));
  // The direction is not asked for here: the words show it.
  const words = blocksOf({ language, body, blocks, direction: 'LTR' } satisfies ReaderText);
  const inside = inBlocks(words, anchorsOf(claims, language));
  const id = `text-${language}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t('textIn', { language: format.language(language) })}</h2>
      <div className={reader.reader} lang={language} dir="auto">
        {words.map((block, at) => (
          <ReaderBlock key={block.start} {...block} anchors={inside[at]!} />
        ))}
      </div>
    </section>
  );
}

const KINDS = { heading: 'HEADING', paragraph: 'PARAGRAPH', quotation: 'QUOTATION' } as const;

function anchorsOf(claims: Past['claims'], language: string): Anchor[] {
  const places = claims
    .flatMap(({ slug: name, status: look, passages }) =>
      passages.filter((one) => one.language === language).map(({ start, end }) => ({ name, look, start, end })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const lanes = lanesOf(places);
  return places.map((place, at) => ({ ...place, side: null, lane: lanes[at]! }));
}
