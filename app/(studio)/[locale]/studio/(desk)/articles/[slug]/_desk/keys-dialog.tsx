'use client';

import { useTranslations } from 'next-intl';
import { Dialog } from '@/components/studio/dialog/dialog';
import styles from './keys.module.css';

// Keys as they stand on a keyboard of any language.
const GROUPS = {
  reader: {
    word: ['←', '→'],
    line: ['↑', '↓'],
    extend: ['Shift', '←'],
    edges: ['Home', 'End'],
    sentence: ['S'],
    trimStart: ['['],
    trimEnd: [']'],
    widen: ['Shift', '[ ]'],
    make: ['Enter'],
  },
  page: {
    make: ['N'],
    next: ['J'],
    previous: ['K'],
    edit: ['E'],
    offer: ['O'],
    remove: ['Delete'],
    reader: ['R'],
    list: ['L'],
    language: ['T'],
    undo: ['Ctrl', 'Z'],
    redo: ['Ctrl', 'Shift', 'Z'],
    help: ['?'],
  },
  form: {
    save: ['Ctrl', 'Enter'],
    saveAndOffer: ['Ctrl', 'Shift', 'Enter'],
    degree: ['1', '…', '5'],
    mixed: ['M'],
    choice: ['1', '…', '4'],
    close: ['Esc'],
  },
} as const;

type Props = { singles: boolean; onSingles: (on: boolean) => void; onClose: () => void };

/** Everything that can be done by keys. */
export function KeysDialog({ singles, onSingles, onClose }: Props) {
  const t = useTranslations('studio.code');
  const keys = useTranslations('studio.code.keys');
  return (
    <Dialog title={keys('title')} closeLabel={t('close')} onClose={onClose}>
      <p>{keys('layout')}</p>
      {(Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => (
        <section key={group}>
          <h3>{keys(`${group}.title`)}</h3>
          <dl className={styles.keys}>
            {Object.entries(GROUPS[group]).map(([command, caps]: [string, readonly string[]]) => (
              <div key={command}>
                <dt>{keys(`${group}.${command}` as 'page.help')}</dt>
                <dd dir="ltr">
                  {caps.map((cap) => (
                    <kbd key={cap}>{cap}</kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <label className={styles.singles}>
        <input type="checkbox" checked={singles} onChange={({ target }) => onSingles(target.checked)} />
        {keys('singles')}
      </label>
    </Dialog>
  );
}
