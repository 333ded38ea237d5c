import { useLocale, useTranslations } from 'next-intl';
import { isolate } from '@/components/charts/picture/isolate';
import { Button, ButtonLink } from '@/components/studio/button/button';
import { SelectField, TextField } from '@/components/studio/field/field';
import type { StudioPeopleQuery } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { wordsOf } from '../../_acts/sentence';
import styles from './audit.module.css';
import type { AuditAddress } from './question';

/** Seeing something is not written down, and what a step further takes is no act of its own. */
const NO_ACTS = /\.read$|\.change\.reviewed$/;

/** Which entries are shown: a form that leads to their address. */
export function AuditFilters({
  address,
  people,
  actions,
}: {
  address: AuditAddress;
  people: StudioPeopleQuery['users'];
  actions: readonly string[];
}) {
  const t = useTranslations('studio.audit');
  const locale = useLocale();
  const chosen = Object.keys(address).length > 0;
  return (
    <form action={pageAddress(locale, '/studio/audit')} className={styles.filters}>
      <SelectField id="user" name="user" label={t('who')} defaultValue={address.user ?? ''}>
        <option value="">{t('anybody')}</option>
        {people.map(({ id, name, email }) => (
          <option key={id} value={id}>
            {`${isolate(name)} (${isolate(email, 'ltr')})`}
          </option>
        ))}
      </SelectField>
      <SelectField id="action" name="action" label={t('what')} defaultValue={address.action ?? ''}>
        <option value="">{t('anything')}</option>
        {actions
          .filter((action) => !NO_ACTS.test(action))
          .map((action) => (
            <option key={action} value={action}>
              {wordsOf(t, action)}
            </option>
          ))}
      </SelectField>
      <TextField id="article" name="article" label={t('article')} dir="ltr" defaultValue={address.article} />
      <TextField id="from" name="from" type="date" label={t('from')} defaultValue={address.from} />
      <TextField id="to" name="to" type="date" label={t('to')} defaultValue={address.to} />
      <div className={styles.buttons}>
        <Button type="submit" look="strong">
          {t('show')}
        </Button>
        {chosen && <ButtonLink href={pageAddress(locale, '/studio/audit')}>{t('all')}</ButtonLink>}
      </div>
    </form>
  );
}
