'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { DataText } from '@/components/charts/data-text';
import { Button } from '@/components/studio/button/button';
import { Combobox } from '@/components/studio/combobox/combobox';
import { BringOutletsDocument } from '@/generated/graphql/documents';
import { API_LOCALE } from '@/i18n/routing';
import { send } from '../../../_client/send';
import styles from './bring.module.css';
import type { Metadata } from './draft';
import { NewOutlet } from './new-outlet';

type Props = { draft: Metadata; error: string | null; onChange: (to: Partial<Metadata>) => void };

/** The outlet that an article is from: one that is stored, or a new one. */
export function OutletField({ draft: { outlet, suggested }, error, onChange }: Props) {
  const t = useTranslations('studio.bring.outlet');
  const locale = useLocale();
  const [making, setMaking] = useState<{ name: string; homepage: string } | null>(null);

  async function search(text: string, signal: AbortSignal) {
    const { outlets } = await send(BringOutletsDocument, { text, locale: API_LOCALE[locale] }, signal);
    return outlets.nodes.map(({ slug, name, homepage }) => ({
      value: slug,
      text: name.text,
      label: (
        <>
          <DataText text={name} /> <bdi className={styles.quiet}>{new URL(homepage).host}</bdi>
        </>
      ),
    }));
  }

  return (
    <div>
      <Combobox
        id="outlet"
        label={t('label')}
        hint={t('hint')}
        error={error}
        text={outlet?.text ?? ''}
        search={search}
        onChoose={({ value, text }) => onChange({ outlet: { slug: value, text } })}
        onMissing={(name) => setMaking({ name, homepage: suggested?.homepage ?? '' })}
        words={{
          none: t('none'),
          failed: t('failed'),
          count: (count) => t('count', { count }),
          missing: (name) => t('missing', { name }),
        }}
      />
      {!outlet && suggested && (
        <p className={styles.suggested}>
          <span>{t.rich('suggested', { name: () => <bdi>{suggested.name || suggested.homepage}</bdi> })}</span>
          <Button onClick={() => setMaking(suggested)}>{t('makeSuggested')}</Button>
        </p>
      )}
      {making && (
        <NewOutlet
          begin={making}
          onClose={() => setMaking(null)}
          onMade={(made) => {
            setMaking(null);
            onChange({ outlet: made, suggested: null });
          }}
        />
      )}
    </div>
  );
}
