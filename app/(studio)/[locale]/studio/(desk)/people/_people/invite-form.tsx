'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/studio/button/button';
import { SelectField, TextField } from '@/components/studio/field/field';
import { StudioNotice } from '@/components/studio/notice/notice';
import { UserInviteDocument, type UserRole } from '@/generated/graphql/documents';
import { send } from '../../../_client/send';
import { useSending } from '../../../_client/sending';
import { useWriteName } from '../../../_client/write-name';
import { OneTimeLink } from './one-time-link';
import styles from './people.module.css';
import { RoleOptions } from './role-options';

/** Makes an account and a link by which its owner chooses a password. */
export function InviteForm() {
  const t = useTranslations('studio');
  const router = useRouter();
  const sending = useSending(['email', 'name']);
  const [invited, setInvited] = useState<{ name: string; token: string } | null>(null);
  const write = useWriteName();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const entered = new FormData(form);
    const [email, name] = [String(entered.get('email')), String(entered.get('name'))];
    const account = { email, name, role: String(entered.get('role')) as UserRole };
    const payload = await sending.run(
      async () => (await send(UserInviteDocument, { ...account, key: write.nameFor(account) })).userInvite,
    );
    if (!payload?.token) return;
    write.done();
    setInvited({ name, token: payload.token });
    form.reset();
    router.refresh();
  }

  return (
    <>
      <form onSubmit={submit} method="post" className={styles.invite}>
        {sending.problem && <StudioNotice kind="wrong">{sending.problem}</StudioNotice>}
        <TextField
          id="name"
          name="name"
          label={t('door.name')}
          hint={t('people.invite.nameHint')}
          autoComplete="off"
          maxLength={100}
          error={sending.atField('name', t('door.wrong.name'))}
          required
        />
        <TextField
          id="email"
          name="email"
          type="email"
          label={t('door.email')}
          autoComplete="off"
          dir="ltr"
          error={sending.atField('email', t('door.wrong.email'))}
          required
        />
        <SelectField id="role" name="role" label={t('people.role')} defaultValue="CODER">
          <RoleOptions />
        </SelectField>
        <Button type="submit" look="strong" busy={sending.busy}>
          {t('people.invite.submit')}
        </Button>
      </form>
      {invited && <OneTimeLink key={invited.token} {...invited} />}
    </>
  );
}
