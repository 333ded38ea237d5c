'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/studio/button/button';
import { TextField } from '@/components/studio/field/field';
import { StudioNotice } from '@/components/studio/notice/notice';
import { type SignInOutcome, signIn } from '../../_client/sign';

/** @param next where to go afterwards. */
export function SignInForm({ next }: { next: string }) {
  const t = useTranslations('studio.door');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Exclude<SignInOutcome, 'signed-in'> | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const entered = new FormData(event.currentTarget);
    setBusy(true);
    const outcome = await signIn(String(entered.get('email')), String(entered.get('password')));
    // The whole page anew: everything in it depends on who is signed in.
    if (outcome === 'signed-in') return window.location.assign(next);
    setFailure(outcome);
    setBusy(false);
  }

  return (
    <form onSubmit={submit} method="post">
      {failure && <StudioNotice kind="wrong">{t(`failures.${failure}`)}</StudioNotice>}
      <TextField
        id="email"
        name="email"
        type="email"
        label={t('email')}
        autoComplete="username"
        inputMode="email"
        dir="ltr"
        required
      />
      <TextField
        id="password"
        name="password"
        type="password"
        label={t('password')}
        autoComplete="current-password"
        dir="ltr"
        required
      />
      <Button type="submit" look="strong" busy={busy}>
        {t('signIn')}
      </Button>
    </form>
  );
}
