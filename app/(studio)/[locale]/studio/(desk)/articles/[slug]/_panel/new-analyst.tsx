'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { Button } from '@/components/studio/button/button';
import { Dialog } from '@/components/studio/dialog/dialog';
import { SelectField, TextField } from '@/components/studio/field/field';
import { StudioNotice } from '@/components/studio/notice/notice';
import {
  type AnalystLabelFragment,
  CreateAnalystDocument,
  type PerspectiveLabelFragment,
} from '@/generated/graphql/documents';
import { API_LOCALE } from '@/i18n/routing';
import { send } from '../../../../_client/send';
import { useSending } from '../../../../_client/sending';
import { useWriteName } from '../../../../_client/write-name';
import { languageOf, textsEntered } from './entered';
import styles from './form.module.css';

const KINDS = ['ANALYST', 'OFFICIAL', 'COLLECTIVE'] as const;

type Props = {
  /** What was looked for and not found. */
  name: string;
  perspectives: readonly PerspectiveLabelFragment[];
  onMade: (analyst: AnalystLabelFragment) => void;
  onClose: () => void;
};

/** Somebody who has not been quoted before. */
export function NewAnalyst({ name, perspectives, onMade, onClose }: Props) {
  const t = useTranslations('studio.code');
  const locale = useLocale();
  const sending = useSending();
  const names = useWriteName();
  const typed = languageOf(name);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    event.stopPropagation();
    const form = event.currentTarget;
    const entered = new FormData(form);
    const analyst = {
      name: textsEntered(form, 'name'),
      role: textsEntered(form, 'role'),
      kind: KINDS.find((kind) => kind === entered.get('kind')) ?? 'ANALYST',
      perspective: String(entered.get('perspective') ?? ''),
      aliases: [],
    };
    const variables = { locale: API_LOCALE[locale], key: names.nameFor(analyst), analyst };
    const payload = await sending.run(async () => (await send(CreateAnalystDocument, variables)).analystCreate);
    if (payload?.analyst) onMade(payload.analyst);
  }

  return (
    <Dialog title={t('newAnalyst')} closeLabel={t('close')} onClose={onClose}>
      <form onSubmit={submit} className={styles.section}>
        {sending.problem && <StudioNotice kind="wrong">{sending.problem}</StudioNotice>}
        <TextField
          id="name-ar"
          name="name-ar"
          label={t('nameIn.ar')}
          lang="ar"
          dir="rtl"
          defaultValue={typed === 'ar' ? name : ''}
          maxLength={200}
        />
        <TextField
          id="name-en"
          name="name-en"
          label={t('nameIn.en')}
          lang="en"
          dir="ltr"
          defaultValue={typed === 'en' ? name : ''}
          maxLength={200}
        />
        <TextField id="role-ar" name="role-ar" label={t('roleIn.ar')} lang="ar" dir="rtl" maxLength={200} />
        <TextField id="role-en" name="role-en" label={t('roleIn.en')} lang="en" dir="ltr" maxLength={200} />
        <SelectField id="kind" name="kind" label={t('analystKind')} defaultValue="ANALYST">
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`analystKinds.${kind}`)}
            </option>
          ))}
        </SelectField>
        <SelectField id="perspective" name="perspective" label={t('perspective')} required defaultValue="">
          <option value="" disabled>
            {t('choose')}
          </option>
          {perspectives.map(({ slug, name: side }) => (
            <option key={slug} value={slug}>
              {side.text}
            </option>
          ))}
        </SelectField>
        <Button type="submit" look="strong" busy={sending.busy}>
          {t('makeAnalyst')}
        </Button>
      </form>
    </Dialog>
  );
}
