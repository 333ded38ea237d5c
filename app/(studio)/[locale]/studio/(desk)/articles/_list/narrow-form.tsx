import { useTranslations } from 'next-intl';
import { Button } from '@/components/studio/button/button';
import { SelectField, TextField } from '@/components/studio/field/field';
import styles from '../../_list/list.module.css';
import { ORDERS, type Question, STATUSES } from './question';

/** What narrows and orders the list. */
export function NarrowForm({ question, action }: { question: Question; action: string }) {
  const t = useTranslations('studio.articles');
  return (
    <form method="get" action={action} className={styles.form} role="search">
      <TextField id="text" name="text" type="search" label={t('search')} defaultValue={question.text} dir="auto" />
      <SelectField id="status" name="status" label={t('with')} defaultValue={question.status ?? ''}>
        <option value="">{t('withAny')}</option>
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {t(`statuses.${status}`)}
          </option>
        ))}
      </SelectField>
      <SelectField id="order" name="order" label={t('order')} defaultValue={question.order}>
        {ORDERS.map((order) => (
          <option key={order} value={order}>
            {t(`orders.${order}`)}
          </option>
        ))}
      </SelectField>
      <Button type="submit">{t('show')}</Button>
    </form>
  );
}
