'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '@/components/studio/button/button';
import { TextField } from '@/components/studio/field/field';
import styles from './bring.module.css';
import { EncodingField } from './encoding-field';
import type { Brought } from './use-preview';

type Props = { onBring: (source: Brought) => void; busy: boolean; notice: ReactNode };

/** The address of a page, which the server reads. */
export function AddressForm({ onBring, busy, notice }: Props) {
  const t = useTranslations('studio.bring');
  const [address, setAddress] = useState('');
  const [encoding, setEncoding] = useState('');

  function submit(event: FormEvent) {
    event.preventDefault();
    if (address.trim() !== '') onBring({ address, encoding: encoding || null });
  }

  return (
    <form className={styles.way} onSubmit={submit}>
      <TextField
        id="address"
        label={t('address.label')}
        hint={t('address.hint')}
        dir="ltr"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        placeholder="https://"
        value={address}
        onChange={({ target }) => setAddress(target.value)}
        required
      />
      <EncodingField value={encoding} onChange={setEncoding} />
      {notice}
      <p>
        <Button look="strong" type="submit" busy={busy}>
          {busy ? t('reading') : t('fetch')}
        </Button>
      </p>
    </form>
  );
}
