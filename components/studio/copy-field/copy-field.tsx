'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '../button/button';
import styles from './copy-field.module.css';

/**
 * Something that is shown to be copied, such as a link.
 * @param label what it is.
 */
export function CopyField({ label, value }: { label: string; value: string }) {
  const t = useTranslations('studio.people.copy');
  const id = useId();
  const [copied, setCopied] = useState<boolean | null>(null);

  async function copy() {
    // A page that is not reached by https may not write to the clipboard: then it is selected, to be copied by hand.
    const done = await (navigator.clipboard?.writeText(value).then(
      () => true,
      () => false,
    ) ?? false);
    if (!done) document.getElementById(id)?.focus();
    setCopied(done);
  }

  return (
    <div className={styles.copy}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.line}>
        <input id={id} dir="ltr" readOnly value={value} onFocus={(event) => event.currentTarget.select()} />
        <Button onClick={copy}>{t('copy')}</Button>
      </div>
      <p role="status" className={styles.told}>
        {copied === null ? '' : t(copied ? 'copied' : 'byHand')}
      </p>
    </div>
  );
}
