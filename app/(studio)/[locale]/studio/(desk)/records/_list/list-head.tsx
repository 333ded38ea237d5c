import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/studio/button/button';
import { SelectField, TextField } from '@/components/studio/field/field';
import { pageAddress } from '@/i18n/address';
import { NOUNS, type Noun, recordPath } from '../_record/nouns';
import { ORDERS, type Question } from './question';
import styles from './records.module.css';

/** The lists of other nouns, and what narrows and orders this one. */
export function ListHead({ noun, question }: { noun: Noun; question: Question }) {
  const t = useTranslations('studio.records');
  const locale = useLocale();
  return (
    <>
      <nav className={styles.nouns} aria-label={t('lists')}>
        <ul role="list">
          {NOUNS.map((one) => (
            <li key={one.noun}>
              <a href={pageAddress(locale, recordPath(one.noun))} aria-current={one.noun === noun ? 'page' : undefined}>
                {t(`many.${one.noun}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form method="get" action={pageAddress(locale, recordPath(noun))} className={styles.narrow} role="search">
        <TextField
          id="text"
          name="text"
          type="search"
          label={t('search')}
          defaultValue={question.text}
          maxLength={200}
          dir="auto"
        />
        <SelectField id="order" name="order" label={t('order')} defaultValue={question.order}>
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {t(`orders.${order}`)}
            </option>
          ))}
        </SelectField>
        <Button type="submit">{t('show')}</Button>
      </form>
    </>
  );
}
