import styles from './button.module.css';

type Look = 'strong' | 'plain' | 'quiet';

type ButtonProps = React.ComponentProps<'button'> & {
  /** "strong" for what a page is for, once; "quiet" without a border. */
  look?: Look;
  /** While something is under way: it stays focusable, and pressing it again does nothing. */
  busy?: boolean;
};

/** Something that is done by pressing. */
export function Button({ look = 'plain', busy = false, type = 'button', onClick, ...button }: ButtonProps) {
  return (
    <button
      {...button}
      type={busy ? 'button' : type}
      className={styles.button}
      data-look={look}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? undefined : onClick}
    />
  );
}

/** A link that looks as a button does. */
export function ButtonLink({ look = 'plain', ...link }: React.ComponentProps<'a'> & { look?: Look }) {
  return <a {...link} className={styles.button} data-look={look} />;
}
