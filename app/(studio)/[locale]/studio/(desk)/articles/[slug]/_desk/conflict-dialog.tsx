'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/studio/button/button';
import { Dialog } from '@/components/studio/dialog/dialog';
import { formatFor } from '@/i18n/format';
import styles from '../../../_conflict/conflict.module.css';
import { ConflictChoices } from '../../../_conflict/conflict-choices';
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
      <ConflictChoices merge={merge} name={name} value={value} onChosen={onChosen} />
    </Dialog>
  );
}
