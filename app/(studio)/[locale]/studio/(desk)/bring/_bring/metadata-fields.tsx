'use client';

import { useLocale, useTranslations } from 'next-intl';
import { SelectField, TextField } from '@/components/studio/field/field';
import { formatFor } from '@/i18n/format';
import styles from './bring.module.css';
import type { Metadata } from './draft';
import { OutletField } from './outlet-field';

const LANGUAGES = ['ar', 'en', 'ru', 'kk', 'fr', 'fa', 'tr', 'de', 'es', 'zh', 'uz', 'ky', 'tg', 'uk'];

type Props = {
  draft: Metadata;
  /** The field that the server refused. */
  refused: string | null;
  onChange: (to: Partial<Metadata>) => void;
};

/** What is known of an article besides its text. */
export function MetadataFields({ draft, refused, onChange }: Props) {
  const t = useTranslations('studio.bring.metadata');
  const format = formatFor(useLocale());
  const { publishedTitle, titles, url, language, date, precision, author } = draft;
  const wrong = (...fields: string[]) =>
    refused && fields.includes(refused) ? t(`wrong.${fields[0] as 'date'}`) : null;
  const languages = LANGUAGES.includes(language) || language === '' ? LANGUAGES : [language, ...LANGUAGES];
  return (
    <section className={styles.fields} aria-labelledby="metadata-title">
      <h2 id="metadata-title">{t('title')}</h2>
      <div className={styles.wide}>
        <TextField
          id="published-title"
          label={t('publishedTitle')}
          hint={t('publishedTitleHint')}
          error={wrong('publishedTitle', 'title')}
          dir="auto"
          value={publishedTitle}
          onChange={({ target }) => onChange({ publishedTitle: target.value })}
        />
      </div>
      {(['ar', 'en'] as const)
        .filter((one) => one !== language || publishedTitle.trim() === '')
        .map((one) => (
          <TextField
            key={one}
            id={`title-${one}`}
            label={t(`titleIn.${one}`)}
            lang={one}
            dir={one === 'ar' ? 'rtl' : 'ltr'}
            value={titles[one]}
            onChange={({ target }) => onChange({ titles: { ...titles, [one]: target.value } })}
          />
        ))}
      <OutletField draft={draft} error={wrong('outlet')} onChange={onChange} />
      <SelectField
        id="language"
        label={t('language')}
        error={wrong('language', 'texts.language')}
        value={language}
        onChange={({ target }) => onChange({ language: target.value })}
      >
        <option value="">{t('choose')}</option>
        {languages.map((code) => (
          <option key={code} value={code}>
            {format.language(code)}
          </option>
        ))}
      </SelectField>
      <SelectField
        id="precision"
        label={t('precision')}
        value={precision}
        onChange={({ target }) => {
          const to = target.value === 'MONTH' ? 'MONTH' : 'DAY';
          onChange({ precision: to, date: to === 'MONTH' ? date.slice(0, 7) : '' });
        }}
      >
        <option value="DAY">{t('day')}</option>
        <option value="MONTH">{t('month')}</option>
      </SelectField>
      <TextField
        key={precision}
        id="date"
        label={t(precision === 'MONTH' ? 'dateMonth' : 'date')}
        hint={precision === 'MONTH' ? t('monthHint') : undefined}
        error={wrong('date')}
        type={precision === 'MONTH' ? 'text' : 'date'}
        dir="ltr"
        placeholder={precision === 'MONTH' ? '2023-11' : undefined}
        value={date}
        onChange={({ target }) => onChange({ date: target.value })}
      />
      <TextField
        id="author"
        label={t('author')}
        error={wrong('author')}
        dir="auto"
        value={author}
        onChange={({ target }) => onChange({ author: target.value })}
      />
      <TextField
        id="url"
        label={t('url')}
        error={wrong('url')}
        dir="ltr"
        inputMode="url"
        value={url}
        onChange={({ target }) => onChange({ url: target.value })}
      />
    </section>
  );
}
