'use client';

import { useTranslations } from 'next-intl';
import { TextField } from '@/components/studio/field/field';
import type { Sending } from './sending';

/** Where somebody chooses a password: `password` of its form. */
export function NewPasswordField({ id, sending }: { id: string; sending: Sending }) {
  const t = useTranslations('studio.door');
  return (
    <TextField
      id={id}
      name="password"
      type="password"
      label={t('newPassword')}
      hint={t('passwordHint')}
      autoComplete="new-password"
      dir="ltr"
      minLength={12}
      maxLength={128}
      error={sending.atField('password', t('wrong.password'))}
      required
    />
  );
}
