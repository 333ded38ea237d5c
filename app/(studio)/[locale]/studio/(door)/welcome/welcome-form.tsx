'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/studio/button/button';
import { TextField } from '@/components/studio/field/field';
import { StudioNotice } from '@/components/studio/notice/notice';
import { WelcomeDocument, type WelcomeMutation } from '@/generated/graphql/documents';
import { SendError, type SendFailure, send } from '../../_client/send';
import { signIn } from '../../_client/sign';

type Failure = { error: WelcomeMutation['firstAdministratorAccept']['errors'][number] } | { failure: SendFailure };

/**
 * @param token what stands in the link.
 * @param next where to go afterwards.
 */
export function WelcomeForm({ token, next }: { token: string; next: string }) {
  const t = useTranslations('studio');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Failure | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const entered = new FormData(event.currentTarget);
    const [email, name, password] = ['email', 'name', 'password'].map((field) => String(entered.get(field)));
    setBusy(true);
    try {
      const person = { email: email!, name: name!, password: password! };
      const { firstAdministratorAccept } = await send(WelcomeDocument, { token, ...person });
      const [error] = firstAdministratorAccept.errors;
      if (!error) {
        await signIn(person.email, person.password);
        return window.location.assign(next);
      }
      setWrong({ error });
    } catch (error) {
      if (!(error instanceof SendError)) throw error;
      setWrong({ failure: error.kind });
    }
    setBusy(false);
  }

  const atField = (field: string) =>
    wrong && 'error' in wrong && wrong.error.field === field ? t(`door.wrong.${field as 'email'}`) : undefined;
  const general = wrong && ('failure' in wrong ? t(`sending.${wrong.failure}`) : wrongAtLarge(wrong.error));

  function wrongAtLarge({ field, code }: { field: string | null; code: string }) {
    return field && ['email', 'name', 'password'].includes(field) ? null : t(`errors.${code as 'OFFER_GONE'}`);
  }

  return (
    <form onSubmit={submit} method="post">
      {general && <StudioNotice kind="wrong">{general}</StudioNotice>}
      <TextField id="name" name="name" label={t('door.name')} autoComplete="name" error={atField('name')} required />
      <TextField
        id="email"
        name="email"
        type="email"
        label={t('door.email')}
        autoComplete="username"
        dir="ltr"
        error={atField('email')}
        required
      />
      <TextField
        id="password"
        name="password"
        type="password"
        label={t('door.newPassword')}
        hint={t('door.passwordHint')}
        autoComplete="new-password"
        dir="ltr"
        minLength={12}
        maxLength={128}
        error={atField('password')}
        required
      />
      <Button type="submit" look="strong" busy={busy}>
        {t('door.begin')}
      </Button>
    </form>
  );
}
