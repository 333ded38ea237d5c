'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/studio/button/button';
import { TextField } from '@/components/studio/field/field';
import { StudioNotice } from '@/components/studio/notice/notice';
import { PasswordChangeDocument } from '@/generated/graphql/documents';
import { NewPasswordField } from '../../../_client/new-password-field';
import { send } from '../../../_client/send';
import { useSending } from '../../../_client/sending';
import styles from './settings.module.css';

/** @param email whose password it is, for programs that keep passwords. */
export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations('studio');
  const router = useRouter();
  const sending = useSending(['current', 'password']);
  const [done, setDone] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const entered = new FormData(form);
    const [current, password] = [String(entered.get('current')), String(entered.get('password'))];
    setDone(false);
    const payload = await sending.run(
      async () => (await send(PasswordChangeDocument, { current, password })).passwordChange,
    );
    setDone(payload !== null);
    if (!payload) return;
    form.reset();
    router.refresh();
  }

  return (
    <form onSubmit={submit} method="post" className={styles.form}>
      {sending.problem && <StudioNotice kind="wrong">{sending.problem}</StudioNotice>}
      <input type="text" name="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        id="current"
        name="current"
        type="password"
        label={t('people.settings.current')}
        autoComplete="current-password"
        dir="ltr"
        error={sending.atField('current', t('people.settings.currentWrong'))}
        required
      />
      <NewPasswordField id="password-new" sending={sending} />
      <Button type="submit" busy={sending.busy}>
        {t('people.settings.passwordSave')}
      </Button>
      {done && <StudioNotice kind="done">{t('people.settings.passwordDone')}</StudioNotice>}
    </form>
  );
}
