import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { pageLocale } from '@/app/[locale]/_page/locale';
import { PageHeading } from '@/components/page/page';
import { ButtonLink } from '@/components/studio/button/button';
import { StudioHistoryDocument } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { API_LOCALE, type Locale } from '@/i18n/routing';
import { ask, viewer } from '../../../../_session/ask';
import { textIn } from '../../../_shell/text-in';
import styles from '../../_history/history.module.css';
import { type HistoryNoun, historyPath, nounOf, recordPath } from '../../_history/nouns';
import { HistoryStepItem } from '../../_history/step';

type Props = {
  params: Promise<{ locale: string; noun: string; slug: string }>;
  searchParams: Promise<{ version?: string | string[]; before?: string | string[] }>;
};

const STEPS = 20;

const numberOf = (value: string | string[] | undefined) =>
  typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null;

const load = cache((locale: Locale, noun: HistoryNoun, slug: string, version: number | null, before: number | null) =>
  ask(StudioHistoryDocument, {
    noun,
    slug,
    locale: API_LOCALE[locale],
    first: version === null ? STEPS + 1 : 1,
    before: version === null ? before : version + 1,
    whole: version !== null,
  }),
);

async function read({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { noun: segment, slug } = await params;
  const { version: asked, before: until } = await searchParams;
  const [noun, version, before] = [nounOf(segment), numberOf(asked), numberOf(until)];
  const found = noun && (await load(locale, noun, slug, version, before));
  return { locale, noun, slug, version, before, found };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, slug, found } = await read(props);
  const t = await getTranslations({ locale, namespace: 'studio' });
  const name = textIn(found?.recordName, locale)?.text ?? slug;
  return found ? { title: t('shell.title', { page: t('history.titleOf', { name }) }) } : {};
}

/** What was done to one claim, article, analyst, topic or outlet, step by step; or what it was after one of these steps. */
export default async function HistoryPage(props: Props) {
  const { locale, noun, slug, version, before, found } = await read(props);
  if (!noun || !found?.recordName) notFound();
  const [t, person] = [await getTranslations('studio.history'), await viewer()];
  const { history, perspectives, recordName } = found;
  const steps = history.filter((step) => version === null || step.version === version).slice(0, STEPS);
  const actions = person?.actions ?? [];
  const mayUndo = ({ userId, action }: (typeof steps)[number]['entry']) => {
    if (action.endsWith('.merge')) return actions.some((one) => one === action.replace(/merge$/, 'unmerge'));
    return actions.includes(userId === person?.id ? 'edit.undo' : 'edit.undo.others');
  };
  const name = textIn(recordName, locale);
  const own = pageAddress(locale, historyPath(noun, slug)!);
  const [path, hash] = recordPath(noun, slug).split('#');
  return (
    <>
      <PageHeading
        eyebrow={
          <>
            {t(`nouns.${noun}`)} · <bdi dir="ltr">{slug}</bdi>
          </>
        }
        title={<bdi lang={name?.language}>{name?.text ?? slug}</bdi>}
        lead={version === null ? t('lead') : t('thenLead', { version })}
      >
        <p className={styles.actions}>
          <a href={`${pageAddress(locale, path!)}${hash ? `#${hash}` : ''}`}>{t('now')}</a>
          {(version !== null || before !== null) && <a href={own}>{t('all')}</a>}
        </p>
      </PageHeading>
      {steps.length === 0 && <p>{t(version === null ? 'none' : 'noVersion')}</p>}
      <ol role="list" className={styles.steps}>
        {steps.map((step) => (
          <HistoryStepItem
            key={step.version}
            noun={noun}
            slug={slug}
            step={step}
            sides={perspectives.nodes}
            mayUndo={version === null && mayUndo(step.entry)}
            whole={version !== null}
          />
        ))}
      </ol>
      {version === null && history.length > STEPS && (
        <nav className={styles.pages} aria-label={t('pages')}>
          <ButtonLink href={pageAddress(locale, historyPath(noun, slug)!, { before: String(steps.at(-1)!.version) })}>
            {t('older')}
          </ButtonLink>
        </nav>
      )}
    </>
  );
}
