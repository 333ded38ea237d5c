'use client';

import { useTranslations } from 'next-intl';
import { type DragEvent, type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '@/components/studio/button/button';
import styles from './bring.module.css';
import { EncodingField } from './encoding-field';
import type { Brought } from './use-preview';

type Props = {
  onBring: (source: Brought) => void;
  busy: boolean;
  notice: ReactNode;
  /** The largest file, in bytes. */
  largest: number;
  onTooLarge: () => void;
};

/** A file, chosen or dropped. */
export function FileForm({ onBring, busy, notice, largest, onTooLarge }: Props) {
  const t = useTranslations('studio.bring');
  const [file, setFile] = useState<File | null>(null);
  const [encoding, setEncoding] = useState('');
  const [over, setOver] = useState(false);
  const [unreadable, setUnreadable] = useState(false);

  async function bring(chosen: File) {
    setFile(chosen);
    setUnreadable(false);
    if (chosen.size > largest) return onTooLarge();
    const base64 = await base64Of(chosen).catch(() => null);
    if (base64 === null) return setUnreadable(true);
    onBring({ file: { name: chosen.name, base64 }, encoding: encoding || null });
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped) void bring(dropped);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (file) void bring(file);
  }

  const inside = (is: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(is);
  };
  return (
    <form className={styles.way} onSubmit={submit}>
      <div
        role="group"
        aria-labelledby="file-label"
        className={styles.drop}
        data-over={over || undefined}
        onDragOver={inside(true)}
        onDragLeave={inside(false)}
        onDrop={drop}
      >
        <label id="file-label" htmlFor="file">
          {t('file.label')}
        </label>
        <p id="file-hint" className={styles.quiet}>
          {t('file.hint', { megabytes: Math.floor(largest / 1_000_000) })}
        </p>
        <input
          id="file"
          type="file"
          accept=".txt,.html,.htm,.xhtml,.csv,.tsv,.json,.jsonl,.ndjson,text/plain,text/html,text/csv,application/json"
          aria-describedby="file-hint"
          onChange={({ target }) => target.files?.[0] && void bring(target.files[0])}
        />
      </div>
      <details className={styles.more}>
        <summary>{t('file.formats')}</summary>
        <p>{t('file.table')}</p>
        <p>
          <bdi>
            <code>title, text, date, url, outlet, author, language, title_ar, title_en</code>
          </bdi>
        </p>
        <p>{t('file.json')}</p>
      </details>
      <EncodingField value={encoding} onChange={setEncoding} />
      {unreadable && <p role="alert">{t('file.unreadable')}</p>}
      {notice}
      <p>
        <Button look="strong" type="submit" busy={busy} disabled={!file}>
          {busy ? t('reading') : t('look')}
        </Button>
      </p>
    </form>
  );
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
