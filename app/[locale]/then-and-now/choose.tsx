import { DayField, FieldPair } from '@/components/filters/fields';
import { SideSelect } from '@/components/side-select/side-select';
import { SubmitButton } from '@/components/submit-button/submit-button';
import type { ThenAndNowChoicesQuery } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { useLocale, useTranslations } from '@/i18n/words';
import { useSideGroups } from '../compare/side-groups';
import { inAddress, type SideName } from '../compare/sides';
import type { ThenAndNowValues } from './address';
import type { Changes } from './changes';
import styles from './choose.module.css';

type Props = {
  choices: ThenAndNowChoicesQuery;
  side: SideName | null;
  values: ThenAndNowValues;
  /** The periods in force, where the address leaves them to the API. */
  changes: Changes | null;
};

/** Whom to follow, and over which two periods: a plain form that needs no script. */
export function ChoosePeriods({ choices, side, values, changes }: Props) {
  const t = useTranslations('thenAndNow.form');
  const locale = useLocale();
  const groups = useSideGroups(choices);
  const kept = (['outlet', 'topic', 'kind', 'language'] as const).flatMap((name) =>
    values[name].map((value) => ({ name, value })),
  );
  return (
    <form className={styles.form} action={pageAddress(locale, '/then-and-now')} method="get">
      <SideSelect
        name="side"
        label={t('side')}
        value={side ? inAddress(side) : (groups[0]?.options[0]?.value ?? '')}
        groups={groups}
      />
      <FieldPair legend={t('earlier')}>
        <DayField name="earlier-from" label={t('from')} value={values['earlier-from']} />
        <DayField name="earlier-to" label={t('to')} value={values['earlier-to'] ?? changes?.earlier.to ?? undefined} />
      </FieldPair>
      <FieldPair legend={t('later')}>
        <DayField
          name="later-from"
          label={t('from')}
          value={values['later-from'] ?? changes?.later.from ?? undefined}
        />
        <DayField name="later-to" label={t('to')} value={values['later-to']} />
      </FieldPair>
      {kept.map(({ name, value }) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton label={t('submit')} />
    </form>
  );
}
