'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ClaimRelationKind } from '@/generated/graphql/documents';
import { formatFor } from '@/i18n/format';
import type { FormStance } from '../_claim/form';
import type { Passage } from '../_text/text';
import type { Names } from './names';

/** How fields of a claim and their values are called, for people who choose between two of them. */
export function useFieldWords(names: Names) {
  const t = useTranslations('studio.code');
  const format = formatFor(useLocale());

  function name(field: string): ReactNode {
    const [part = '', ...rest] = field.split('.');
    const of = rest.join('.');
    if (part === 'paraphrase') return t('inLanguage', { what: t('paraphrase'), language: format.language(of) });
    if (part === 'passages') return t('passageIn', { language: format.language(of) });
    if (part === 'stances') {
      return (
        <>
          {t('stance')}: <bdi>{names.topic(of)?.title.text ?? of}</bdi>
        </>
      );
    }
    if (part === 'relations') {
      const [kind = '', ...to] = rest;
      return (
        <>
          {t(`relationKinds.${kind as ClaimRelationKind}`)} <bdi>{to.join('.')}</bdi>
        </>
      );
    }
    return t(part as 'analyst' | 'speech' | 'kind');
  }

  function value(field: string, given: unknown): ReactNode {
    if (given === undefined) return t('conflict.nothing');
    const [part] = field.split('.');
    if (part === 'analyst') return <bdi>{names.analyst(String(given))?.name.text ?? String(given)}</bdi>;
    if (part === 'speech') return t(`speeches.${given as 'DIRECT'}`);
    if (part === 'kind') return t(`kinds.${given as 'FACT'}`);
    if (part === 'passages') return <bdi>{(given as Passage).exact}</bdi>;
    if (part === 'relations') return t('conflict.there');
    if (part === 'stances') return stance(given as Omit<FormStance, 'topic'>);
    return <bdi>{String(given)}</bdi>;
  }

  function stance({ value: degree, mixed, rationale }: Omit<FormStance, 'topic'>): ReactNode {
    const words = degree === null ? t('problems.stance') : t(`degrees.${mixed ? 'mixed' : (String(degree) as '0')}`);
    return (
      <>
        {words}
        {Object.entries(rationale).map(([language, text]) => (
          <bdi key={language} lang={language}>
            {' '}
            {text}
          </bdi>
        ))}
      </>
    );
  }

  return { name, value };
}
