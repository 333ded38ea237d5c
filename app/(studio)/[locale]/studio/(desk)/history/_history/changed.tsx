import { useTranslations } from 'next-intl';
import styles from './history.module.css';
import type { Lines } from './use-lines';
import { nearChanges, wordDiff } from './word-diff';

/** Texts that became others, with the words marked that came and went. */
export function Changed({ before, after }: { before: Lines; after: Lines }) {
  const labels = [...new Set([...before.keys(), ...after.keys()])];
  const differing = labels.filter((label) => before.get(label) !== after.get(label));
  return differing.map((label) => (
    <div key={label} className={styles.field}>
      <dt>{label}</dt>
      <dd dir="auto">
        <Words before={before.get(label) ?? ''} after={after.get(label) ?? ''} />
      </dd>
    </div>
  ));
}

function Words({ before, after }: { before: string; after: string }) {
  const t = useTranslations('studio.history');
  return nearChanges(wordDiff(before, after)).map(({ text, kind }, at) => {
    // The same words may stand in several places.
    const key = `${at} ${kind}`;
    if (kind === 'same') return <span key={key}>{text}</span>;
    const Mark = kind === 'removed' ? 'del' : 'ins';
    return (
      <Mark key={key}>
        {/* Apart, so that the text's direction follows from its own words. */}
        <bdi className="visually-hidden">{t(kind)} </bdi>
        {text}
      </Mark>
    );
  });
}

/** Longer texts are cut where only what matters is shown. */
const SHORT = 300;

/** Texts as they were. */
export function Stated({ lines, whole = false }: { lines: Lines; whole?: boolean }) {
  return [...lines].map(([label, text]) => {
    const letters = Array.from(text);
    return (
      <div key={label} className={styles.field}>
        <dt>{label}</dt>
        <dd dir="auto">{whole || letters.length <= SHORT ? text : `${letters.slice(0, SHORT).join('')} …`}</dd>
      </div>
    );
  });
}
