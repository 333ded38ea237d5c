'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { DataText } from '@/components/charts/data-text';
import { Button } from '@/components/studio/button/button';
import { Combobox, type Option } from '@/components/studio/combobox/combobox';
import { SelectField, TextArea } from '@/components/studio/field/field';
import { StudioNotice } from '@/components/studio/notice/notice';
import {
  CreateRoundDocument,
  FindArticlesDocument,
  type FindArticlesQuery,
  type PossibleCodersQuery,
  type RoundKind,
} from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { API_LOCALE } from '@/i18n/routing';
import { send } from '../../../_client/send';
import { useSending } from '../../../_client/sending';
import { useWriteName } from '../../../_client/write-name';
import styles from './list.module.css';

type Row = FindArticlesQuery['studioArticles']['rows'][number];

const KINDS = ['CLAIMS', 'STANCES'] as const satisfies readonly RoundKind[];

/** Asks people to code an article without seeing what the others do. */
export function NewRound({ coders }: { coders: PossibleCodersQuery['possibleCoders'] }) {
  const t = useTranslations('studio.together.rounds');
  const combobox = useTranslations('studio.code.combobox');
  const locale = useLocale();
  const format = formatFor(locale);
  const found = useRef(new Map<string, Row>());
  const names = useWriteName();
  const [row, setRow] = useState<Row | null>(null);
  const article = row?.article;
  const [lacks, setLacks] = useState<'article' | 'coders' | null>(null);
  const { busy, problem, run } = useSending();
  const languages = article?.texts.map(({ language }) => language) ?? [];

  async function search(text: string, signal: AbortSignal): Promise<Option[]> {
    const { studioArticles } = await send(FindArticlesDocument, { locale: API_LOCALE[locale], text }, signal);
    return studioArticles.rows.map((one) => {
      const node = one.article;
      found.current.set(node.slug, one);
      return {
        value: node.slug,
        text: node.title.text,
        label: (
          <>
            <DataText text={node.title} />
            <small>
              <DataText text={node.outlet.name} /> · {format.date(node.publishedOn, node.datePrecision)}
            </small>
          </>
        ),
      };
    });
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    const chosen = entered.getAll('coder').map(String);
    const missing = !article ? 'article' : chosen.length < 2 ? 'coders' : null;
    setLacks(missing);
    if (!article || missing) return;
    const asked = {
      article: article.slug,
      kind: KINDS.find((kind) => kind === entered.get('kind')) ?? 'CLAIMS',
      language: String(entered.get('language')),
      coders: chosen,
      instructions: String(entered.get('instructions')),
    };
    const made = await run(
      async () => (await send(CreateRoundDocument, { ...asked, key: names.nameFor(asked) })).roundCreate,
    );
    if (made?.round) window.location.assign(pageAddress(locale, `/studio/rounds/${made.round.id}`));
  }

  return (
    <details className={styles.make}>
      <summary>{t('new')}</summary>
      <form onSubmit={submit}>
        <Combobox
          id="article"
          label={t('article')}
          text={article?.title.text ?? ''}
          search={search}
          onChoose={({ value }) => setRow(found.current.get(value) ?? null)}
          error={lacks === 'article' ? t('lacks.article') : undefined}
          words={{ none: combobox('none'), failed: combobox('failed'), count: (count) => combobox('count', { count }) }}
        />
        {row && claimsOf(row) > 0 && (
          <StudioNotice>{t('hasClaims', { count: claimsOf(row), reviewed: row.reviewed })}</StudioNotice>
        )}
        {languages.length > 0 && (
          <SelectField
            key={article?.slug}
            id="language"
            name="language"
            label={t('language')}
            defaultValue={languages.includes(locale) ? locale : languages[0]}
          >
            {languages.map((language) => (
              <option key={language} value={language}>
                {format.language(language)}
              </option>
            ))}
          </SelectField>
        )}
        <fieldset>
          <legend>{t('kind')}</legend>
          {KINDS.map((kind, index) => (
            <label key={kind} className={styles.option}>
              <input type="radio" name="kind" value={kind} defaultChecked={index === 0} />
              <span>{t(`asked.${kind}`)}</span>
            </label>
          ))}
        </fieldset>
        <fieldset aria-describedby={lacks === 'coders' ? 'coders-lack' : undefined}>
          <legend>{t('coders')}</legend>
          {coders.map(({ id, name }) => (
            <label key={id} className={styles.option}>
              <input type="checkbox" name="coder" value={id} />
              <bdi>{name}</bdi>
            </label>
          ))}
          {lacks === 'coders' && (
            <div id="coders-lack">
              <StudioNotice kind="wrong">{t('lacks.coders')}</StudioNotice>
            </div>
          )}
        </fieldset>
        <TextArea
          id="instructions"
          name="instructions"
          label={t('instructions')}
          rows={2}
          maxLength={2000}
          dir="auto"
        />
        {problem && <StudioNotice kind="wrong">{problem}</StudioNotice>}
        <Button type="submit" look="strong" busy={busy}>
          {t('make')}
        </Button>
      </form>
    </details>
  );
}

/** How many claims an article has, which its coders could read. */
const claimsOf = ({ drafts, inReview, reviewed, rejected }: Row) => drafts + inReview + reviewed + rejected;
