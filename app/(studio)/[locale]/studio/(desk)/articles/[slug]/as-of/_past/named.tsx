import { useLocale } from 'next-intl';
import { textIn } from '../../../../_shell/text-in';
import type { Texts } from './past';

/** Of a text in several languages the reader's, else any. */
export function Named({ texts }: { texts: Texts }) {
  const text = textIn(texts, useLocale());
  return text && <bdi lang={text.language}>{text.text}</bdi>;
}
