'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/studio/button/button';
import { Dialog } from '@/components/studio/dialog/dialog';
import { TextField } from '@/components/studio/field/field';
import { StudioNotice } from '@/components/studio/notice/notice';
import { BringOutletDocument } from '@/generated/graphql/documents';
import { API_LOCALE } from '@/i18n/routing';
import { send } from '../../../_client/send';
import { useSending } from '../../../_client/sending';
import { useWriteName } from '../../../_client/write-name';
import styles from './bring.module.css';
import type { Outlet } from './draft';

type Props = {
  /** What is known of it. */
  begin: { name: string; homepage: string };
  onClose: () => void;
  onMade: (outlet: Outlet) => void;
};

const isArabic = (text: string) => /\p{Script=Arabic}/u.test(text);

/** Makes an outlet that is not stored yet. */
export function NewOutlet({ begin, onClose, onMade }: Props) {
  const t = useTranslations('studio');
  const locale = useLocale();
  const sending = useSending(['name', 'homepage', 'country']);
  const names = useWriteName();
  const [ar, setAr] = useState(isArabic(begin.name) ? begin.name : '');
  const [en, setEn] = useState(isArabic(begin.name) ? '' : begin.name);
  const [homepage, setHomepage] = useState(begin.homepage);
  const [country, setCountry] = useState('');

  async function submit(event: FormEvent) {
    event.preventDefault();
    const name = [
      { language: 'ar', text: ar.trim() },
      { language: 'en', text: en.trim() },
    ].filter(({ text }) => text !== '');
    const outlet = { name, homepage: homepage.trim(), country: country.trim().toUpperCase() || null };
    const variables = { outlet, key: names.nameFor(outlet), locale: API_LOCALE[locale] };
    const payload = await sending.run(async () => (await send(BringOutletDocument, variables)).outletCreate);
    if (payload?.outlet) onMade({ slug: payload.outlet.slug, text: payload.outlet.name.text });
  }

  const at = (field: 'homepage' | 'country' | 'name') => sending.atField(field, t(`bring.outlet.wrong.${field}`));
  return (
    <Dialog title={t('bring.outlet.new')} closeLabel={t('bring.outlet.close')} onClose={onClose}>
      <form className={styles.way} onSubmit={submit}>
        {sending.problem && <StudioNotice kind="wrong">{sending.problem}</StudioNotice>}
        <TextField
          id="outlet-ar"
          label={t('bring.outlet.nameIn.ar')}
          lang="ar"
          dir="rtl"
          error={at('name')}
          value={ar}
          onChange={({ target }) => setAr(target.value)}
        />
        <TextField
          id="outlet-en"
          label={t('bring.outlet.nameIn.en')}
          lang="en"
          dir="ltr"
          value={en}
          onChange={({ target }) => setEn(target.value)}
        />
        <TextField
          id="outlet-homepage"
          label={t('bring.outlet.homepage')}
          dir="ltr"
          inputMode="url"
          placeholder="https://"
          error={at('homepage')}
          value={homepage}
          onChange={({ target }) => setHomepage(target.value)}
          required
        />
        <TextField
          id="outlet-country"
          label={t('bring.outlet.country')}
          hint={t('bring.outlet.countryHint')}
          dir="ltr"
          maxLength={2}
          error={at('country')}
          value={country}
          onChange={({ target }) => setCountry(target.value)}
        />
        <p>
          <Button look="strong" type="submit" busy={sending.busy}>
            {t('bring.outlet.make')}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
