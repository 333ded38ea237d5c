'use client';

import { useEffect, useState } from 'react';
import styles from './query-view.module.css';

type Props = {
  /** Id of the element whose text is copied. */
  target: string;
  label: string;
  /** What the button says once it has copied. */
  done: string;
  /** Id of what is copied, for who does not see it beside the button. */
  describedBy: string;
};

/** Copies a text. It appears only where script runs and the browser lets a page write to the clipboard. */
export function CopyButton({ target, label, done, describedBy }: Props) {
  const [able, setAble] = useState(false);
  const [copied, setCopied] = useState(false);
  useEffect(() => setAble(Boolean(navigator.clipboard)), []);
  const copy = async () => {
    const text = document.getElementById(target)?.textContent;
    if (!text) return;
    // A browser may refuse at any time; the text can still be selected.
    const written = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setCopied(written);
  };
  return (
    <button className={styles.copy} type="button" hidden={!able} aria-describedby={describedBy} onClick={copy}>
      <span aria-live="polite">{copied ? done : label}</span>
    </button>
  );
}
