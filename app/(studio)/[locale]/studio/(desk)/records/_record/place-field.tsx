import { useTranslations } from 'next-intl';
import type { ChangeEvent } from 'react';
import { SideMark } from '@/components/side-mark/side-mark';
import { SelectField } from '@/components/studio/field/field';
import type { PerspectiveLabelFragment } from '@/generated/graphql/documents';
import styles from './record.module.css';

type Props = {
  field: {
    id: string;
    label: string;
    error: string | undefined;
    value: string;
    onChange: (event: ChangeEvent<HTMLSelectElement>) => void;
  };
  /** The perspective's slug; null for a new one. */
  own: string | null;
  perspectives: readonly PerspectiveLabelFragment[];
};

/** The place of a perspective, with the colour and shape that come with it, and who has it now: places are exchanged. */
export function PlaceField({ field, own, perspectives }: Props) {
  const t = useTranslations('studio.records');
  const last = Math.max(0, ...perspectives.map(({ order }) => order));
  const places = Array.from({ length: own === null ? last + 1 : last }, (_, index) => index + 1);
  const place = Number(field.value) || last + 1;
  const named = (at: number) => {
    const holder = perspectives.find(({ order, slug }) => order === at && slug !== own)?.name.text;
    return holder === undefined ? t('placeFree', { number: at }) : t('placeHeld', { number: at, holder });
  };
  return (
    <div className={styles.place}>
      <SelectField {...field} value={String(place)} hint={t('hints.order')}>
        {places.map((at) => (
          <option key={at} value={at}>
            {named(at)}
          </option>
        ))}
      </SelectField>
      <span className={styles.mark}>
        <SideMark order={place} />
      </span>
    </div>
  );
}
