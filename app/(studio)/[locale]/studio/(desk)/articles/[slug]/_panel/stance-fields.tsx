'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/studio/button/button';
import { Combobox, type Option } from '@/components/studio/combobox/combobox';
import type { StatedTopicFragment } from '@/generated/graphql/documents';
import { type ClaimForm, withStance, withTopic } from '../_claim/form';
import type { Names } from '../_desk/names';
import { ChoiceGroup } from './choice-group';
import styles from './form.module.css';
import { NewTopic } from './new-topic';
import { TwoLanguages } from './two-languages';

/** The five degrees and "argues both ways", in the order of their keys. */
const DEGREES = ['-2', '-1', '0', '1', '2', 'mixed'] as const;

type Props = {
  form: ClaimForm;
  names: Names;
  onChange: (form: ClaimForm) => void;
  searchTopics: (text: string, signal: AbortSignal) => Promise<readonly Option[]>;
  /** Told of a question that was added; where it is not given, none can be. */
  onMadeTopic?: ((topic: StatedTopicFragment) => void) | undefined;
  /** Whether what is missing is told by now. */
  told: boolean;
};

/** What the claim says on which questions: a topic, a degree by one key, and why. */
export function StanceFields({ form, names, onChange, searchTopics, onMadeTopic, told }: Props) {
  const t = useTranslations('studio.code');
  const combobox = useTranslations('studio.code.combobox');
  const [missing, setMissing] = useState<string | null>(null);
  const choices = DEGREES.map((degree) => ({
    value: degree,
    label: t(`degrees.${degree}`),
    ...(degree === 'mixed' ? { letter: 'M' } : {}),
  }));

  // The next key is the degree's: once the topic stands in the form, and no dialog gives the focus back any more.
  const next = useRef<string | null>(null);
  useEffect(() => {
    if (next.current === null || missing !== null) return;
    const selector = `[data-topic="${CSS.escape(next.current)}"] input[type="radio"]`;
    const degree = document.querySelector<HTMLElement>(selector);
    if (degree) next.current = null;
    degree?.focus();
  });

  function choose(topic: string) {
    next.current = topic;
    onChange(withTopic(form, topic));
  }

  return (
    <section className={styles.section} aria-label={t('stances')}>
      {form.stances.map((stance) => {
        const topic = names.topic(stance.topic);
        const { mixed, value } = stance;
        const chosen = mixed ? 'mixed' : DEGREES.find((degree) => degree === String(value));
        return (
          <div key={stance.topic} className={styles.stance} data-topic={stance.topic}>
            <div className={styles.head}>
              <h3>
                <bdi>{topic?.title.text ?? stance.topic}</bdi>
              </h3>
              <Button look="quiet" onClick={() => onChange(withStance(form, stance.topic, null))}>
                {t('removeTopic')}
                <span className="visually-hidden">{topic?.title.text}</span>
              </Button>
            </div>
            {topic && (
              <p className={styles.proposition}>
                <bdi>{topic.proposition.text}</bdi>
              </p>
            )}
            <ChoiceGroup
              legend={t('stance')}
              choices={choices}
              value={chosen ?? null}
              onChoose={(degree) =>
                onChange(
                  withStance(form, stance.topic, {
                    value: degree === 'mixed' ? 0 : Number(degree),
                    mixed: degree === 'mixed',
                  }),
                )
              }
              error={told && value === null ? t('problems.stance') : undefined}
            />
            <TwoLanguages
              id={`rationale-${stance.topic}`}
              legend={t('rationale')}
              texts={stance.rationale}
              onChange={(rationale) => onChange(withStance(form, stance.topic, { rationale }))}
              rows={1}
            />
          </div>
        );
      })}
      <Combobox
        id="topic"
        label={form.stances.length === 0 ? t('topic') : t('anotherTopic')}
        hint={t('topicHint')}
        text=""
        search={searchTopics}
        onChoose={({ value }) => choose(value)}
        {...(onMadeTopic ? { onMissing: setMissing } : {})}
        words={{
          none: combobox('none'),
          failed: combobox('failed'),
          count: (count) => combobox('count', { count }),
          missing: (title) => t('makeTopicNamed', { title }),
        }}
      />
      {missing !== null && (
        <NewTopic
          title={missing}
          onMade={(made) => {
            onMadeTopic?.(made);
            setMissing(null);
            choose(made.slug);
          }}
          onClose={() => setMissing(null)}
        />
      )}
    </section>
  );
}
