'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/studio/button/button';
import { TextField } from '@/components/studio/field/field';
import { StudioNotice } from '@/components/studio/notice/notice';
import { ViewerChangeDocument } from '@/generated/graphql/documents';
import { send } from '../../../_client/send';
import { useSending } from '../../../_client/sending';
import styles from './settings.module.css';

/** The name that histories show from now on. */
export function NameForm({ name }: { name: string }) {
  const t = useTranslations('studio');
  const router = useRouter();
  const sending = useSending(['name']);
  const [done, setDone] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const entered = String(new FormData(event.currentTarget).get('name'));
    setDone(false);
    const payload = await sending.run(async () => (await send(ViewerChangeDocument, { name: entered })).viewerChange);
    setDone(payload !== null);
    if (payload) router.refresh();
  }

  return (
    <form onSubmit={submit} method="post" className={styles.form}>
      {sending.problem && <StudioNotice kind="wrong">{sending.problem}</StudioNotice>}
      <TextField
        id="own-name"
        name="name"
        label={t('door.name')}
        autoComplete="name"
        defaultValue={name}
        maxLength={100}
        error={sending.atField('name', t('door.wrong.name'))}
        required
      />
      <Button type="submit" busy={sending.busy}>
        {t('people.settings.save')}
      </Button>
      {done && <StudioNotice kind="done">{t('people.settings.nameDone')}</StudioNotice>}
    </form>
  );
}
