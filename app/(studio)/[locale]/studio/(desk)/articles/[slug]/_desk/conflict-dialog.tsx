'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/studio/button/button';
import { Dialog } from '@/components/studio/dialog/dialog';
import { formatFor } from '@/i18n/format';
import type { Clash } from '../_claim/merge';
import styles from './conflict.module.css';
import type { Names } from './names';
import type { Conflict } from './state';
import { useFieldWords } from './use-field-words';

type Props = {
  conflict: Conflict;
  names: Names;
  onChosen: (theirs: readonly string[]) => void;
  onDiscard: () => void;
  onClose: () => void;
};

/** Somebody else changed the claim meanwhile: both values of each field, of which one is chosen. Nothing is lost unseen. */
export function ConflictDialog({ conflict, names, onChosen, onDiscard, onClose }: Props) {
  const t = useTranslations('studio.code.conflict');
  const words = useTranslations('studio.code');
  const { name, value } = useFieldWords(names);
  const [theirs, setTheirs] = useState<readonly string[]>([]);
  const { merge } = conflict;
  const when = formatFor(useLocale()).moment(conflict.at);

  if (!merge) {
    return (
      <Dialog title={t('goneTitle')} closeLabel={words('close')} onClose={onClose}>
        <p>{conflict.by ? t.rich('gone', { by: () => <bdi>{conflict.by}</bdi>, when }) : t('goneUnknown')}</p>
        <div className={styles.actions}>
          <Button look="strong" onClick={() => onChosen([])}>
            {t('asNew')}
          </Button>
          <Button onClick={onDiscard}>{t('discard')}</Button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('title')} closeLabel={words('close')} onClose={onClose}>
      <p>{t.rich('lead', { by: () => <bdi>{conflict.by}</bdi>, when })}</p>
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
    </Dialog>
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
