'use client';

import { useLocale, useTranslations } from 'next-intl';
import { TextArea } from '@/components/studio/field/field';
import type { Texts } from '../_claim/form';
import styles from './form.module.css';

const LANGUAGES = ['ar', 'en'] as const;

type Props = {
  id: string;
  legend: string;
  texts: Texts;
  onChange: (texts: Texts) => void;
  error?: string | undefined;
  rows?: number;
};

/** A text in both languages of the interface, that of the page first. */
export function TwoLanguages({ id, legend, texts, onChange, error, rows = 2 }: Props) {
  const t = useTranslations('studio.code');
  const locale = useLocale();
  const languages = [...LANGUAGES].sort((a, b) => Number(b === locale) - Number(a === locale));
  return (
    <div className={styles.pair}>
      {languages.map((language, index) => (
        <TextArea
          key={language}
          id={`${id}-${language}`}
          label={t('inLanguage', { what: legend, language: t(`languages.${language}`) })}
          lang={language}
          dir={language === 'ar' ? 'rtl' : 'ltr'}
          rows={rows}
          maxLength={2000}
          value={texts[language] ?? ''}
          onChange={({ target }) => onChange({ ...texts, [language]: target.value })}
          error={index === 0 ? error : undefined}
        />
      ))}
    </div>
  );
}
