'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { TextField } from '@/components/studio/field/field';
import styles from './list.module.css';
import { useNear } from './use-near';

type Props = {
  names: readonly string[];
  /** All words by which a claim is found. */
  wordsOf: (name: string) => string;
  focused: string | null;
  row: (name: string) => ReactNode;
};

/** How many claims are written at a time. */
const CHUNK = 30;

/** All claims of the article and all unsaved work, in the order of the text. Only what is near the view is written. */
export function ClaimList({ names, wordsOf, focused, row }: Props) {
  const t = useTranslations('studio.code');
  const [wanted, setWanted] = useState('');
  const words = wanted.trim().toLocaleLowerCase();
  const shown = words ? names.filter((name) => wordsOf(name).toLocaleLowerCase().includes(words)) : names;
  const chunks = Array.from({ length: Math.ceil(shown.length / CHUNK) }, (_, i) =>
    shown.slice(i * CHUNK, (i + 1) * CHUNK),
  );
  return (
    <div className={styles.list}>
      {names.length > 8 && (
        <TextField
          id="claim-filter"
          type="search"
          label={t('filterClaims')}
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
      )}
      <p role="status" className={words ? styles.count : 'visually-hidden'}>
        {words && t('claimCount', { count: shown.length })}
      </p>
      {names.length === 0 && <p className={styles.empty}>{t('noClaims')}</p>}
      {chunks.map((chunk, index) => (
        <Chunk key={chunk[0]} names={chunk} first={index === 0} focused={focused} row={row} />
      ))}
    </div>
  );
}

type ChunkProps = { names: readonly string[]; first: boolean; focused: string | null; row: Props['row'] };

/** About how tall a claim is, in rem, before it has been written. */
const TALL = 7;

function Chunk({ names, first, focused, row }: ChunkProps) {
  const own = useRef<HTMLUListElement>(null);
  const near = useNear(own, first);
  const height = useRef<number | null>(null);
  const written = near || (focused !== null && names.includes(focused));

  useEffect(() => {
    if (written && own.current) height.current = own.current.offsetHeight;
  });
  const shown = useRef<string | null>(null);
  useEffect(() => {
    const here = focused !== null && names.includes(focused) ? focused : null;
    const item = here && own.current?.querySelector(`[data-row="${CSS.escape(here)}"]`);
    if (item && shown.current !== here) bringIntoList(item);
    shown.current = here;
  }, [focused, names]);

  const style = written ? {} : { minBlockSize: height.current ? `${height.current}px` : `${names.length * TALL}rem` };
  return (
    <ul ref={own} role="list" className={styles.chunk} style={style}>
      {written &&
        names.map((name) => (
          <li key={name} data-row={name} aria-current={name === focused || undefined}>
            {row(name)}
          </li>
        ))}
    </ul>
  );
}

/** Brings a claim into view by moving the list alone: the text beside it must not move under whoever is selecting in it. */
function bringIntoList(item: Element): void {
  const scroller = item.closest('[data-scroller]');
  if (!scroller) return;
  const [frame, box] = [scroller.getBoundingClientRect(), item.getBoundingClientRect()];
  if (box.top < frame.top) scroller.scrollTop -= frame.top - box.top;
  else if (box.bottom > frame.bottom) scroller.scrollTop += box.bottom - frame.bottom;
}
