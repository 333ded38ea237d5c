'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useCallback, useRef, useState } from 'react';
import { Button } from '@/components/studio/button/button';
import { formatFor } from '@/i18n/format';
import { BlockRow } from './block-row';
import { type Block, change, mergeWithPrevious, remove, splitAt } from './blocks';
import styles from './bring.module.css';

type Props = { language: string; blocks: readonly Block[]; onChange: (blocks: Block[]) => void };

/** Something done to a block. */
export type BlockAct =
  | { act: 'change'; id: string; to: Partial<Omit<Block, 'id'>> }
  | { act: 'merge' | 'remove'; id: string }
  | { act: 'split'; id: string; offset: number };

/** So many steps can be taken back. */
const MOST_STEPS = 100;

/** A text as it will stand, block by block; the one that is open can be corrected. */
export function BlockEditor({ language, blocks, onChange }: Props) {
  const t = useTranslations('studio.bring.text');
  const format = formatFor(useLocale());
  const [open, setOpen] = useState<string | null>(null);
  const [past, setPast] = useState<(readonly Block[])[]>([]);
  const latest = useRef({ blocks, onChange });
  latest.current = { blocks, onChange };

  // The same function for all rows and always: of two thousand only the one that changes is drawn again.
  const onAct = useCallback((asked: BlockAct) => {
    const { blocks: before, onChange: tell } = latest.current;
    const after = done(before, asked);
    // Words are taken back by the field itself as long as it is open.
    if (asked.act !== 'change' || asked.to.kind) setPast((all) => [...all.slice(1 - MOST_STEPS), before]);
    if (asked.act === 'merge') setOpen(before[before.findIndex(({ id }) => id === asked.id) - 1]?.id ?? null);
    if (asked.act === 'remove') setOpen(null);
    tell(after);
  }, []);

  function takeBack() {
    const before = past.at(-1);
    if (!before) return;
    setPast(past.slice(0, -1));
    onChange([...before]);
  }

  return (
    <section className={styles.text} aria-label={t('label', { language: language ? format.language(language) : '' })}>
      <div className={styles.textHead}>
        <h2>{t('label', { language: language ? format.language(language) : '' })}</h2>
        <p className={styles.quiet}>{t('count', { count: blocks.length })}</p>
        <Button onClick={takeBack} disabled={past.length === 0}>
          {t('takeBack')}
        </Button>
      </div>
      <p className={styles.quiet}>{t('hint')}</p>
      <ol className={styles.blocks} lang={language || undefined} dir="auto">
        {blocks.map((block, at) => (
          <BlockRow
            key={block.id}
            block={block}
            number={at + 1}
            open={open === block.id}
            onOpen={setOpen}
            onAct={onAct}
          />
        ))}
      </ol>
    </section>
  );
}

function done(blocks: readonly Block[], asked: BlockAct): Block[] {
  switch (asked.act) {
    case 'change':
      return change(blocks, asked.id, asked.to);
    case 'merge':
      return mergeWithPrevious(blocks, asked.id);
    case 'remove':
      return remove(blocks, asked.id);
    case 'split':
      return splitAt(blocks, asked.id, asked.offset);
  }
}
