'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/studio/button/button';
import { StudioNotice } from '@/components/studio/notice/notice';
import type { CodingPartsFragment } from '@/generated/graphql/documents';
import { type CodingForm, formOf, isComplete } from '../_code/form';
import { UnitForm } from '../_code/unit-form';
import styles from './units.module.css';

type Props = {
  /** The coding that it begins from. */
  base: CodingPartsFragment;
  busy: boolean;
  onCancel: () => void;
  onDecide: (form: CodingForm) => void;
};

/** A unit as whoever decides states it. */
export function OwnCoding({ base, busy, onCancel, onDecide }: Props) {
  const t = useTranslations('studio.together.rounds');
  const [form, setForm] = useState(() => formOf(base));
  const [told, setTold] = useState(false);
  return (
    <div className={styles.own}>
      <UnitForm form={form} topics={base.stances.flatMap(({ topic }) => topic ?? [])} onChange={setForm} paraphrases />
      {told && !isComplete(form) && <StudioNotice kind="wrong">{t('incomplete')}</StudioNotice>}
      <div className={styles.actions}>
        <Button
          look="strong"
          busy={busy}
          onClick={() => {
            setTold(true);
            if (isComplete(form)) onDecide(form);
          }}
        >
          {t('decideOwn')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
