'use client';

import { useTranslations } from 'next-intl';
import { memo, useEffect, useRef } from 'react';
import { Button } from '@/components/studio/button/button';
import type { BlockAct } from './block-editor';
import type { Block } from './blocks';
import styles from './bring.module.css';

const KINDS = ['PARAGRAPH', 'HEADING', 'QUOTATION'] as const;

type Props = {
  block: Block;
  /** From 1. */
  number: number;
  open: boolean;
  onOpen: (id: string | null) => void;
  onAct: (act: BlockAct) => void;
};

/** A block of a text, as it will stand or open for correction. */
export const BlockRow = memo(function BlockRow({ block, number, open, onOpen, onAct }: Props) {
  const t = useTranslations('studio.bring.text');
  const area = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(open);
  useEffect(() => {
    if (open && !was.current) area.current?.focus();
    if (!open && was.current) button.current?.focus();
    was.current = open;
  }, [open]);

  const { id, kind, text } = block;
  if (!open)
    return (
      <li className={styles.block} data-kind={kind}>
        <button
          ref={button}
          type="button"
          className={styles.open}
          aria-label={t('open', { number })}
          onClick={() => onOpen(id)}
        >
          {number}
        </button>
        <p dir="auto">{text}</p>
      </li>
    );
  return (
    <li className={styles.block} data-kind={kind} data-open>
      <div className={styles.tools} dir={undefined}>
        <fieldset>
          <legend className="visually-hidden">{t('kind')}</legend>
          {KINDS.map((one) => (
            <label key={one} data-chosen={one === kind || undefined}>
              <input
                type="radio"
                className="visually-hidden"
                name={`kind-${id}`}
                checked={one === kind}
                onChange={() => onAct({ act: 'change', id, to: { kind: one } })}
              />
              {t(`kinds.${one}`)}
            </label>
          ))}
        </fieldset>
        <Button onClick={() => onAct({ act: 'split', id, offset: area.current?.selectionStart ?? 0 })}>
          {t('split')}
        </Button>
        {number > 1 && <Button onClick={() => onAct({ act: 'merge', id })}>{t('merge')}</Button>}
        <Button onClick={() => onAct({ act: 'remove', id })}>{t('remove')}</Button>
        <Button onClick={() => onOpen(null)}>{t('close')}</Button>
      </div>
      <textarea
        ref={area}
        dir="auto"
        aria-label={t('words', { number })}
        value={text}
        onChange={({ target }) => onAct({ act: 'change', id, to: { text: target.value } })}
        onKeyDown={(event) => event.key === 'Escape' && onOpen(null)}
      />
    </li>
  );
});
