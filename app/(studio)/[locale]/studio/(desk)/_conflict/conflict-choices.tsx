'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/studio/button/button';
import type { Clash } from '../../_client/merge-fields';
import styles from './conflict.module.css';

type Props = {
  merge: { clashes: readonly Clash[]; taken: readonly string[] };
  /** What a field is called. */
  name: (field: string) => ReactNode;
  /** What a field says. */
  value: (field: string, given: unknown) => ReactNode;
  /** Given the fields in which the other's value was chosen. */
  onChosen: (theirs: readonly string[]) => void;
};

/** Both values of each field that two people gave different ones, of which one is chosen, and what was taken over without asking. */
export function ConflictChoices({ merge, name, value, onChosen }: Props) {
  const t = useTranslations('studio.code.conflict');
  const [theirs, setTheirs] = useState<readonly string[]>([]);
  return (
    <>
      {merge.clashes.map((clash) => (
        <Choice
          key={clash.field}
          clash={clash}
          name={name(clash.field)}
          value={(side) => value(clash.field, side === 'mine' ? clash.mine : clash.theirs)}
          theirs={theirs.includes(clash.field)}
          onChoose={(taken) =>
            setTheirs(taken ? [...theirs, clash.field] : theirs.filter((field) => field !== clash.field))
          }
        />
      ))}
      {merge.taken.length > 0 && (
        <div>
          <h3>{t('taken')}</h3>
          <ul>
            {merge.taken.map((field) => (
              <li key={field}>{name(field)}</li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles.actions}>
        <Button look="strong" onClick={() => onChosen(theirs)}>
          {t('goOn')}
        </Button>
        <Button onClick={() => onChosen(merge.clashes.map(({ field }) => field))}>{t('allTheirs')}</Button>
      </div>
    </>
  );
}

type ChoiceProps = {
  clash: Clash;
  name: ReactNode;
  value: (side: 'mine' | 'theirs') => ReactNode;
  theirs: boolean;
  onChoose: (theirs: boolean) => void;
};

function Choice({ clash, name, value, theirs, onChoose }: ChoiceProps) {
  const t = useTranslations('studio.code.conflict');
  return (
    <fieldset className={styles.clash}>
      <legend>{name}</legend>
      {(['mine', 'theirs'] as const).map((side) => (
        <label key={side} className={styles.side}>
          <input
            type="radio"
            name={clash.field}
            checked={theirs === (side === 'theirs')}
            onChange={() => onChoose(side === 'theirs')}
          />
          <span>
            <b>{t(side)}</b>
            <span className={styles.value}>{value(side)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
