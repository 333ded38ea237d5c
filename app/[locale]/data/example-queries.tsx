import { explorerAddress } from '@/components/query/document-text';
import { Code } from '@/components/query/query-view';
import { useTranslations } from '@/i18n/words';
import { EXAMPLES, exampleText } from './examples';
import styles from './page.module.css';

/** The explorer's examples: what each asks, the way to run it, and its text. */
export function ExampleQueries() {
  const t = useTranslations('data.examples');
  return (
    <ul className={styles.examples} role="list">
      {EXAMPLES.map((name) => {
        const text = exampleText(name);
        return (
          <li key={name}>
            <h3>{t(`names.${name}`)}</h3>
            <a href={explorerAddress(text)}>{t('open')}</a>
            <details>
              <summary>{t('read')}</summary>
              <Code id={`example-${name}`} title={<code dir="ltr">{name}</code>} text={text} />
            </details>
          </li>
        );
      })}
    </ul>
  );
}
