'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/studio/button/button';
import { CopyField } from '@/components/studio/copy-field/copy-field';
import { SelectField, TextField } from '@/components/studio/field/field';
import { StudioNotice } from '@/components/studio/notice/notice';
import { ApiKeyCreateDocument } from '@/generated/graphql/documents';
import { send } from '../../../_client/send';
import { useSending } from '../../../_client/sending';
import { useWriteName } from '../../../_client/write-name';
import styles from './settings.module.css';

/** How long a key works, in days; 0 for as long as it is not revoked. */
const DAYS = [30, 90, 365, 0] as const;

/**
 * Makes an API key, shows it this once, and says how it is used.
 * @param address of the API.
 */
export function KeyForm({ address }: { address: string }) {
  const t = useTranslations('studio.people.settings');
  const router = useRouter();
  const sending = useSending(['name']);
  const write = useWriteName();
  const [made, setMade] = useState<string | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const entered = new FormData(form);
    const asked = { name: String(entered.get('name')), days: Number(entered.get('days')) || null };
    const payload = await sending.run(
      async () => (await send(ApiKeyCreateDocument, { ...asked, key: write.nameFor(asked) })).apiKeyCreate,
    );
    if (!payload) return;
    write.done();
    setMade(payload.key);
    form.reset();
    router.refresh();
  }

  return (
    <>
      <form onSubmit={submit} method="post" className={styles.form}>
        {sending.problem && <StudioNotice kind="wrong">{sending.problem}</StudioNotice>}
        <TextField
          id="key-name"
          name="name"
          label={t('keyName')}
          hint={t('keyNameHint')}
          autoComplete="off"
          maxLength={100}
          error={sending.atField('name', t('keyNameWrong'))}
          required
        />
        <SelectField id="key-days" name="days" label={t('keyDays')} defaultValue={90}>
          {DAYS.map((days) => (
            <option key={days} value={days}>
              {days === 0 ? t('forever') : t('days', { days })}
            </option>
          ))}
        </SelectField>
        <Button type="submit" busy={sending.busy}>
          {t('keyMake')}
        </Button>
      </form>
      {made && (
        <StudioNotice kind="done">
          <p>{t('keyMade')}</p>
          <CopyField key={made} label={t('key')} value={made} />
        </StudioNotice>
      )}
      <details className={styles.how}>
        <summary>{t('how')}</summary>
        <p>{t('howText')}</p>
        <CopyField label={t('howCommand')} value={commandFor(address)} />
      </details>
    </>
  );
}

function commandFor(address: string): string {
  return `curl ${address} -H 'authorization: Bearer YOUR_KEY' -H 'content-type: application/json' -d '{"query":"{ viewer { name role } }"}'`;
}
