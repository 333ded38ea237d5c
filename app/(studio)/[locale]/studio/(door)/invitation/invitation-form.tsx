'use client';

import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { Button } from '@/components/studio/button/button';
import { TextField } from '@/components/studio/field/field';
import { StudioNotice } from '@/components/studio/notice/notice';
import { InvitationAcceptDocument } from '@/generated/graphql/documents';
import { NewPasswordField } from '../../_client/new-password-field';
import { send } from '../../_client/send';
import { useSending } from '../../_client/sending';
import { signIn } from '../../_client/sign';

/**
 * @param token what stands in the link.
 * @param email the address that its owner signs in with.
 * @param next where to go afterwards.
 */
export function InvitationForm({ token, email, next }: { token: string; email: string; next: string }) {
  const t = useTranslations('studio');
  const sending = useSending(['password']);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get('password'));
    const payload = await sending.run(
      async () => (await send(InvitationAcceptDocument, { token, password })).invitationAccept,
    );
    if (!payload) return;
    await signIn(email, password);
    // Where signing in failed, the Studio asks for it.
    window.location.assign(next);
  }

  return (
    <form onSubmit={submit} method="post">
      {sending.problem && <StudioNotice kind="wrong">{sending.problem}</StudioNotice>}
      <TextField id="email" label={t('door.email')} autoComplete="username" dir="ltr" value={email} readOnly />
      <NewPasswordField id="password" sending={sending} />
      <Button type="submit" look="strong" busy={sending.busy}>
        {t('door.begin')}
      </Button>
    </form>
  );
}
