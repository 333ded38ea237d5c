import type { ComponentProps } from 'react';
import styles from './side-mark.module.css';
import { SideSign } from './side-sign';

/** A side's colour and shape, hollow where the evidence is thin. It says nothing to a screen reader: put the name beside it. */
export function SideMark(props: Omit<ComponentProps<typeof SideSign>, 'className'>) {
  return <SideSign className={styles.mark} {...props} />;
}
