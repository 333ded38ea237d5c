'use client';

import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { Button } from '@/components/studio/button/button';
import { TextField } from '@/components/studio/field/field';
import { StudioNotice } from '@/components/studio/notice/notice';
import { WelcomeDocument } from '@/generated/graphql/documents';
import { NewPasswordField } from '../../_client/new-password-field';
import { send } from '../../_client/send';
import { useSending } from '../../_client/sending';
import { signIn } from '../../_client/sign';

/**
 * @param token what stands in the link.
 * @param next where to go afterwards.
 */
export function WelcomeForm({ token, next }: { token: string; next: string }) {
  const t = useTranslations('studio');
  const sending = useSending(['name', 'email', 'password']);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    const field = (name: string) => String(entered.get(name));
    const person = { email: field('email'), name: field('name'), password: field('password') };
    const payload = await sending.run(
      async () => (await send(WelcomeDocument, { token, ...person })).firstAdministratorAccept,
    );
    if (!payload) return;
    await signIn(person.email, person.password);
    // Where signing in failed, the Studio asks for it.
    window.location.assign(next);
  }

  return (
    <form onSubmit={submit} method="post">
      {sending.problem && <StudioNotice kind="wrong">{sending.problem}</StudioNotice>}
      <TextField
        id="name"
        name="name"
        label={t('door.name')}
        autoComplete="name"
        error={sending.atField('name', t('door.wrong.name'))}
        required
      />
      <TextField
        id="email"
        name="email"
        type="email"
        label={t('door.email')}
        autoComplete="username"
        dir="ltr"
        error={sending.atField('email', t('door.wrong.email'))}
        required
      />
      <NewPasswordField id="password" sending={sending} />
      <Button type="submit" look="strong" busy={sending.busy}>
        {t('door.begin')}
      </Button>
    </form>
  );
}
