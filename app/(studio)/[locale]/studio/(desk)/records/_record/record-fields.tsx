'use client';

import { useLocale, useTranslations } from 'next-intl';
import { SelectField, TextArea, TextField } from '@/components/studio/field/field';
import type { PerspectiveLabelFragment } from '@/generated/graphql/documents';
import { FIELDS, languagesOf, type RecordForm } from './form';
import type { Noun } from './nouns';
import { PlaceField } from './place-field';
import styles from './record.module.css';
import { useRecordWords } from './use-record-words';

type Props = {
  noun: Noun;
  form: RecordForm;
  perspectives: readonly PerspectiveLabelFragment[];
  /** The record's slug; null for a new one. */
  own: string | null;
  /** What is wrong with a field, as the server says. */
  errorAt: (field: string) => string | undefined;
  onChange: (field: string, value: string) => void;
};

/** Written from right to left. */
const RTL = new Set(['ar', 'fa', 'he', 'ur']);

/** The fields of a record: its texts in both languages, that of the page first, then what it has beside them. */
export function RecordFields({ noun, form, perspectives, own, errorAt, onChange }: Props) {
  const t = useTranslations('studio.records');
  const locale = useLocale();
  const { name } = useRecordWords(perspectives);
  const { texts } = FIELDS[noun];
  const line = (field: string) => ({
    id: `record-${field}`,
    label: name(field),
    error: errorAt(field),
    value: form[field] ?? '',
    onChange: ({ target }: { target: { value: string } }) => onChange(field, target.value),
  });

  return (
    <>
      {texts.map((text) => {
        const languages = languagesOf(form, text).sort((a, b) => Number(b === locale) - Number(a === locale));
        return (
          <div key={text} className={styles.pair}>
            {languages.map((language, index) => {
              const field = `${text}.${language}`;
              const common = {
                ...line(field),
                error: index === 0 ? errorAt(text) : undefined,
                lang: language,
                dir: RTL.has(language) ? 'rtl' : 'ltr',
              };
              return text === 'proposition' ? (
                <TextArea key={field} {...common} rows={2} maxLength={2000} />
              ) : (
                <TextField key={field} {...common} maxLength={200} />
              );
            })}
          </div>
        );
      })}
      {noun === 'analyst' && (
        <>
          <TextArea {...line('aliases')} hint={t('hints.aliases')} rows={3} dir="auto" />
          <div className={styles.pair}>
            <SelectField {...line('kind')}>
              {(['ANALYST', 'OFFICIAL', 'COLLECTIVE'] as const).map((kind) => (
                <option key={kind} value={kind}>
                  {t(`kinds.${kind}`)}
                </option>
              ))}
            </SelectField>
            <SelectField {...line('perspective')} required>
              <option value="" disabled>
                {t('choose')}
              </option>
              {perspectives.map((side) => (
                <option key={side.slug} value={side.slug}>
                  {side.name.text}
                </option>
              ))}
            </SelectField>
            <TextField {...line('wikidata')} hint={t('hints.wikidata')} dir="ltr" maxLength={15} />
          </div>
        </>
      )}
      {noun === 'perspective' && <PlaceField field={line('order')} own={own} perspectives={perspectives} />}
      {noun === 'outlet' && (
        <div className={styles.pair}>
          <TextField {...line('homepage')} dir="ltr" inputMode="url" placeholder="https://" />
          <TextField {...line('country')} hint={t('hints.country')} dir="ltr" maxLength={2} />
        </div>
      )}
    </>
  );
}
