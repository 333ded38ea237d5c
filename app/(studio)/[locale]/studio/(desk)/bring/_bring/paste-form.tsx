'use client';

import { useTranslations } from 'next-intl';
import { type ClipboardEvent, type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '@/components/studio/button/button';
import { TextArea } from '@/components/studio/field/field';
import styles from './bring.module.css';
import type { Brought } from './use-preview';

type Props = { onBring: (source: Brought) => void; busy: boolean; notice: ReactNode };

/** A text from the clipboard; headings and quotations that it has there survive as long as nothing in it is changed. */
export function PasteForm({ onBring, busy, notice }: Props) {
  const t = useTranslations('studio.bring');
  const [text, setText] = useState('');
  const [html, setHtml] = useState<string | null>(null);

  function paste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const own = event.clipboardData.getData('text/html');
    const plain = event.clipboardData.getData('text/plain');
    const whole =
      text.trim() === '' || event.currentTarget.selectionEnd - event.currentTarget.selectionStart === text.length;
    if (!whole || own === '' || plain === '') return setHtml(null);
    event.preventDefault();
    setText(plain);
    setHtml(own);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (text.trim() !== '') onBring(html === null ? { text } : { html });
  }

  return (
    <form className={styles.way} onSubmit={submit}>
      <TextArea
        id="paste"
        label={t('paste.label')}
        hint={t('paste.hint')}
        rows={12}
        dir="auto"
        value={text}
        onPaste={paste}
        onChange={({ target }) => {
          setText(target.value);
          setHtml(null);
        }}
        required
      />
      {html !== null && (
        <p className={styles.quiet} role="status">
          {t('paste.formatted')}
        </p>
      )}
      {notice}
      <p>
        <Button look="strong" type="submit" busy={busy}>
          {busy ? t('reading') : t('look')}
        </Button>
      </p>
    </form>
  );
}
