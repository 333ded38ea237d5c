'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../button/button';
import styles from './dialog.module.css';

type Props = {
  title: ReactNode;
  /** Words of the button that closes it. */
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
};

/** Something that has to be read or decided before anything else; Escape closes it and gives the focus back. */
export function Dialog({ title, closeLabel, onClose, children }: Props) {
  const own = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const dialog = own.current;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={own}
      className={styles.dialog}
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.head}>
        <h2 id="dialog-title">{title}</h2>
        <Button look="quiet" onClick={onClose}>
          {closeLabel}
        </Button>
      </div>
      <div className={styles.body}>{children}</div>
    </dialog>
  );
}
