'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/studio/button/button';
import { formatFor } from '@/i18n/format';
import type { ClaimForm } from '../_claim/form';
import type { ReaderText } from '../_text/text';
import styles from './form.module.css';

type Props = {
  form: ClaimForm;
  texts: readonly ReaderText[];
  onChange: (form: ClaimForm) => void;
  /** Goes to a text, so that words can be selected in it. */
  onGoTo: (language: string) => void;
  error?: string | undefined;
};

/** Where the claim stands: a passage in each language that the article has. */
export function PassageFields({ form, texts, onChange, onGoTo, error }: Props) {
  const t = useTranslations('studio.code');
  const format = formatFor(useLocale());
  return (
    <section className={styles.section} aria-label={t('passages')}>
      {texts.map(({ language, direction }) => {
        const passage = form.passages[language];
        return (
          <div key={language} className={styles.passage}>
            <h3>{t('passageIn', { language: format.language(language) })}</h3>
            {passage ? (
              <blockquote lang={language} dir={direction === 'RTL' ? 'rtl' : 'ltr'}>
                {passage.exact}
              </blockquote>
            ) : (
              <p>{t('noPassage')}</p>
            )}
            <div className={styles.actions}>
              <Button look="quiet" onClick={() => onGoTo(language)}>
                {passage ? t('selectAgain') : t('selectIn')}
              </Button>
              {passage && Object.keys(form.passages).length > 1 && (
                <Button
                  look="quiet"
                  onClick={() => {
                    const { [language]: _, ...passages } = form.passages;
                    onChange({ ...form, passages });
                  }}
                >
                  {t('removePassage')}
                </Button>
              )}
            </div>
          </div>
        );
      })}
      {error && <p className={styles.error}>{error}</p>}
    </section>
  );
}
