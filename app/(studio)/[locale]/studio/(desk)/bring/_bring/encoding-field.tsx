'use client';

import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/studio/field/field';

const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'iso-8859-6', 'windows-1251', 'windows-1252'];

/** The encoding of a file or page, where it is not recognised. */
export function EncodingField({ value, onChange }: { value: string; onChange: (encoding: string) => void }) {
  const t = useTranslations('studio.bring');
  return (
    <SelectField id="encoding" label={t('encoding')} value={value} onChange={({ target }) => onChange(target.value)}>
      <option value="">{t('recognised')}</option>
      {ENCODINGS.map((encoding) => (
        <option key={encoding} value={encoding}>
          {encoding}
        </option>
      ))}
    </SelectField>
  );
}
