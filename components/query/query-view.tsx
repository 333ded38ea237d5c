import { stripIgnoredCharacters } from 'graphql';
import type { ReactNode } from 'react';
import type { TypedDocumentString } from '@/generated/graphql/documents';
import { useTranslations } from '@/i18n/words';
import { CopyButton } from './copy-button';
import { curlCommand, documentText, explorerAddress, type Variables, variablesText } from './document-text';
import styles from './query-view.module.css';

type Props = {
  /** Prefix of the ids within the page. */
  id: string;
  /** A generated document. */
  document: TypedDocumentString<unknown, never>;
  variables: Variables;
  /** Absolute address of the API. */
  endpoint: string;
};

/**
 * The query that feeds something, to be read, copied and run: the document with its fragments, its variables, the same as
 * a command, and the explorer with both filled in. Without script a press selects a whole text, ready to be copied.
 */
export function QueryView({ id, document, variables, endpoint }: Props) {
  const t = useTranslations('query');
  const query = documentText(document);
  return (
    <div className={styles.query}>
      <p className={styles.lead}>
        {t('lead')} <a href={explorerAddress(stripIgnoredCharacters(query), variables)}>{t('open')}</a>
      </p>
      <Code id={`${id}-document`} title={t('document')} text={query} />
      <Code id={`${id}-variables`} title={t('variables')} text={variablesText(variables)} />
      <Code id={`${id}-command`} title={t('command')} text={curlCommand(endpoint, query, variables)} />
    </div>
  );
}

/** A text in a language of machines, under its title, to be copied whole. */
export function Code({ id, title, text }: { id: string; title: ReactNode; text: string }) {
  const t = useTranslations('query');
  return (
    <section className={styles.part} aria-labelledby={`${id}-title`}>
      <div className={styles.head}>
        <h3 id={`${id}-title`}>{title}</h3>
        <CopyButton target={id} label={t('copy')} done={t('copied')} describedBy={`${id}-title`} />
      </div>
      {/* What scrolls must be reachable from the keyboard */}
      <pre className={styles.code} id={id} dir="ltr" tabIndex={0}>
        <code>{text}</code>
      </pre>
    </section>
  );
}
