'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Tabs } from '@/components/studio/tabs/tabs';
import { CorrectArticleDocument, type CorrectArticleQuery } from '@/generated/graphql/documents';
import { formatFor } from '@/i18n/format';
import { API_LOCALE } from '@/i18n/routing';
import { SendError, send } from '../../../../../_client/send';
import styles from './correct.module.css';
import { Details } from './details';
import { TextCorrection } from './text-correction';

/** What is corrected. */
export type Found = NonNullable<CorrectArticleQuery['studioArticle']>;

/** An article's details and its texts, each stored by itself. */
export function Correcting({ user, found }: { user: string; found: Found }) {
  const t = useTranslations('studio.correct');
  const locale = useLocale();
  const format = formatFor(locale);
  const [{ article, version }, setFound] = useState(found);
  const [shown, setShown] = useState(article.texts.find(({ language }) => language === locale)?.language);
  const owner = { user, article: article.slug };
  const text = article.texts.find(({ language }) => language === shown) ?? article.texts[0];

  /** Reads it anew: after a write, and where somebody else has changed it. */
  async function readAgain() {
    try {
      const { studioArticle } = await send(CorrectArticleDocument, {
        locale: API_LOCALE[locale],
        slug: article.slug,
      });
      if (studioArticle) setFound(studioArticle);
    } catch (error) {
      // What is shown stays, and the next write tells that it is out of date.
      if (!(error instanceof SendError)) throw error;
    }
  }

  return (
    <div className={styles.page}>
      <section className={styles.part} aria-labelledby="text-title">
        <h2 id="text-title">{t('text')}</h2>
        {text && (
          <Tabs
            label={t('languages')}
            tabs={article.texts.map(({ language }) => ({ name: language, label: format.language(language) }))}
            current={text.language}
            onChange={setShown}
          >
            <TextCorrection key={text.language} owner={owner} text={text} version={version} onChanged={readAgain} />
          </Tabs>
        )}
      </section>
      <Details owner={owner} article={article} version={version} onChanged={readAgain} />
    </div>
  );
}
