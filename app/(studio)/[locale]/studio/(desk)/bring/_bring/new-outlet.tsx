'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/studio/button/button';
import { Dialog } from '@/components/studio/dialog/dialog';
import { TextField } from '@/components/studio/field/field';
import { StudioNotice } from '@/components/studio/notice/notice';
import { BringOutletDocument } from '@/generated/graphql/documents';
import { API_LOCALE } from '@/i18n/routing';
import { SendError, send } from '../../../_client/send';
import { newWriteName } from '../../../_client/write-name';
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
  const [key] = useState(() => newWriteName());
  const [ar, setAr] = useState(isArabic(begin.name) ? begin.name : '');
  const [en, setEn] = useState(isArabic(begin.name) ? '' : begin.name);
  const [homepage, setHomepage] = useState(begin.homepage);
  const [country, setCountry] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<{ field: string | null; words: string } | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setWrong(null);
    const name = [
      { language: 'ar', text: ar.trim() },
      { language: 'en', text: en.trim() },
    ].filter(({ text }) => text !== '');
    const outlet = { name, homepage: homepage.trim(), country: country.trim().toUpperCase() || null };
    try {
      // Corrected after it was refused, it is another write.
      const sent = { outlet, key: `${key}-${JSON.stringify(outlet).length}`, locale: API_LOCALE[locale] };
      const { outletCreate } = await send(BringOutletDocument, sent);
      const [error] = outletCreate.errors;
      if (outletCreate.outlet) return onMade({ slug: outletCreate.outlet.slug, text: outletCreate.outlet.name.text });
      if (error) setWrong({ field: error.field, words: t(`errors.${error.code as 'INVALID_VALUE'}`) });
    } catch (error) {
      if (!(error instanceof SendError)) throw error;
      setWrong({ field: null, words: t(`sending.${error.kind}`) });
    } finally {
      setBusy(false);
    }
  }

  const at = (field: 'homepage' | 'country' | 'name') =>
    wrong?.field === field ? t(`bring.outlet.wrong.${field}`) : null;
  return (
    <Dialog title={t('bring.outlet.new')} closeLabel={t('bring.outlet.close')} onClose={onClose}>
      <form className={styles.way} onSubmit={submit}>
        {wrong && <StudioNotice kind="wrong">{wrong.words}</StudioNotice>}
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
          <Button look="strong" type="submit" busy={busy}>
            {t('bring.outlet.make')}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
