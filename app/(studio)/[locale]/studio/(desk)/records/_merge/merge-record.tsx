'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/studio/button/button';
import { Combobox, type Option } from '@/components/studio/combobox/combobox';
import { StudioNotice } from '@/components/studio/notice/notice';
import {
  FindAnalystsDocument,
  FindTopicsDocument,
  MergeAnalystsDocument,
  MergeTopicsDocument,
} from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { API_LOCALE } from '@/i18n/routing';
import { send } from '../../../_client/send';
import { useSending } from '../../../_client/sending';
import { useWriteName } from '../../../_client/write-name';
import { analystOption, topicOption } from '../../_search/options';
import { recordPath } from '../_record/nouns';
import styles from '../_record/record.module.css';
import { MergeEffect } from './merge-effect';
import { useMergePreview } from './use-merge-preview';

/** A record that may be the same as the page's, with the reason in words. */
export type LikelyRecord = { slug: string; name: string; why: string };

type Props = {
  noun: 'analyst' | 'topic';
  own: { slug: string; name: string };
  likely: readonly LikelyRecord[];
};

/** Makes one of two records that are the same: the other is found or suggested, and what will happen is shown before. */
export function MergeRecord({ noun, own, likely }: Props) {
  const t = useTranslations('studio.records.merge');
  const words = useTranslations('studio.code');
  const locale = useLocale();
  const sending = useSending();
  const names = useWriteName();
  const [other, setOther] = useState<{ slug: string; name: string } | null>(null);
  const [ownStays, setOwnStays] = useState(true);
  const [gone, kept] = ownStays ? [other, own] : [own, other];
  // Who are the same are often called the same.
  const called = (one: { slug: string; name: string }) =>
    own.name === other?.name ? `${one.name} (${one.slug})` : one.name;
  const pair = gone && kept && { from: gone.slug, into: kept.slug };
  const preview = useMergePreview(noun === 'analyst' ? 'ANALYST' : 'TOPIC', pair);

  async function search(text: string, signal: AbortSignal): Promise<readonly Option[]> {
    const variables = { text, locale: API_LOCALE[locale] };
    const others = <One extends { slug: string }>(found: readonly One[]) =>
      found.filter(({ slug }) => slug !== own.slug);
    if (noun === 'analyst') {
      const { analysts } = await send(FindAnalystsDocument, variables, signal);
      return others(analysts.nodes).map(analystOption);
    }
    const { topics } = await send(FindTopicsDocument, variables, signal);
    return others(topics.nodes).map(topicOption);
  }

  async function merge() {
    if (!pair) return;
    const variables = { ...pair, key: names.nameFor(pair) };
    const done = await sending.run(async () =>
      noun === 'analyst'
        ? (await send(MergeAnalystsDocument, variables)).analystMerge
        : (await send(MergeTopicsDocument, variables)).topicMerge,
    );
    if (done) window.location.assign(pageAddress(locale, recordPath(noun, pair.into), { merged: pair.from }));
  }

  return (
    <div className={styles.form}>
      {likely.length > 0 && (
        <div>
          <p>{t('likely')}</p>
          <ul role="list" className={styles.uses}>
            {likely.map(({ slug, name, why }) => (
              <li key={slug} className={styles.actions}>
                <Button onClick={() => setOther({ slug, name })} aria-pressed={other?.slug === slug}>
                  <bdi>{name}</bdi>
                </Button>
                <span className={styles.keys}>{why}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Combobox
        id="other"
        label={t(`other.${noun}`)}
        hint={t('otherHint')}
        text={other?.name ?? ''}
        search={search}
        onChoose={({ value, text }) => setOther({ slug: value, name: text })}
        words={{
          none: words('combobox.none'),
          failed: words('combobox.failed'),
          count: (count) => words('combobox.count', { count }),
        }}
      />
      {other && gone && kept && (
        <>
          <fieldset className={styles.choice}>
            <legend>{t('stays')}</legend>
            {[true, false].map((stays) => (
              <label key={String(stays)}>
                <input type="radio" name="stays" checked={ownStays === stays} onChange={() => setOwnStays(stays)} />
                <bdi>{called(stays ? own : other)}</bdi>
              </label>
            ))}
          </fieldset>
          <MergeEffect noun={noun} gone={called(gone)} kept={called(kept)} preview={preview} />
          <div className={styles.actions}>
            <Button
              look="strong"
              busy={sending.busy}
              disabled={!preview || preview.disagreeing.length > 0}
              onClick={merge}
            >
              {t('confirm')}
            </Button>
            <Button onClick={() => setOther(null)}>{t('cancel')}</Button>
          </div>
        </>
      )}
      {sending.problem && <StudioNotice kind="wrong">{sending.problem}</StudioNotice>}
    </div>
  );
}
