'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Combobox } from '@/components/studio/combobox/combobox';
import type { StatedTopicFragment } from '@/generated/graphql/documents';
import { API_LOCALE } from '@/i18n/routing';
import { KINDS, SPEECHES } from '../../../articles/[slug]/_claim/form';
import { namesOf } from '../../../articles/[slug]/_desk/names';
import { searchesOf } from '../../../articles/[slug]/_desk/searches';
import { ChoiceGroup } from '../../../articles/[slug]/_panel/choice-group';
import styles from '../../../articles/[slug]/_panel/form.module.css';
import { StanceFields } from '../../../articles/[slug]/_panel/stance-fields';
import { TwoLanguages } from '../../../articles/[slug]/_panel/two-languages';
import type { CodingForm } from './form';

type Props = {
  form: CodingForm;
  /** Topics that the form may name. */
  topics: readonly StatedTopicFragment[];
  onChange: (form: CodingForm) => void;
  /** Whether the claim is put into words as well. */
  paraphrases: boolean;
};

/** Who says it, how, what kind of claim it is and with what stances. */
export function UnitForm({ form, topics, onChange, paraphrases }: Props) {
  const t = useTranslations('studio.code');
  const combobox = useTranslations('studio.code.combobox');
  const together = useTranslations('studio.together.rounds');
  const locale = useLocale();
  const [found, setFound] = useState<readonly StatedTopicFragment[]>([]);
  const searches = useMemo(
    () =>
      searchesOf({
        locale: API_LOCALE[locale],
        claims: [],
        wordsOf: () => '',
        onAnalysts: () => undefined,
        onTopics: (more) => setFound((before) => [...before, ...more]),
      }),
    [locale],
  );
  const names = namesOf([], [], [...topics, ...found]);
  const words = {
    none: combobox('none'),
    failed: combobox('failed'),
    count: (count: number) => combobox('count', { count }),
  };
  // Passages and relations are not asked here.
  const asClaim = {
    ...{ analyst: form.analyst?.slug ?? null, speech: form.speech ?? 'DIRECT', kind: form.kind ?? 'FACT' },
    ...{ paraphrase: form.paraphrase, passages: {}, stances: form.stances, relations: [] },
  } as const;
  return (
    <div className={styles.section}>
      <Combobox
        id="analyst"
        label={t('analyst')}
        hint={together('analystHint')}
        text={form.analyst?.name ?? ''}
        search={searches.analysts}
        onChoose={({ value, text }) => onChange({ ...form, analyst: { slug: value, name: text } })}
        words={words}
      />
      <ChoiceGroup
        legend={t('speech')}
        choices={SPEECHES.map((value) => ({ value, label: t(`speeches.${value}`) }))}
        value={form.speech}
        onChoose={(speech) => onChange({ ...form, speech })}
      />
      <ChoiceGroup
        legend={t('kind')}
        choices={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        value={form.kind}
        onChoose={(kind) => onChange({ ...form, kind })}
      />
      {paraphrases && (
        <TwoLanguages
          id="paraphrase"
          legend={t('paraphrase')}
          texts={form.paraphrase}
          onChange={(paraphrase) => onChange({ ...form, paraphrase })}
        />
      )}
      <StanceFields
        form={asClaim}
        names={names}
        onChange={({ stances }) => onChange({ ...form, stances })}
        searchTopics={searches.topics}
        told={false}
      />
    </div>
  );
}
