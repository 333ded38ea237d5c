import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { pageLocale } from '@/app/[locale]/_page/locale';
import { PageHeading, Section } from '@/components/page/page';
import { StudioNotice } from '@/components/studio/notice/notice';
import { LikelySameDocument, SpeakersOfSideDocument, StudioRecordPageDocument } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { API_LOCALE, type Locale } from '@/i18n/routing';
import { ask, viewer } from '../../../../_session/ask';
import { textIn } from '../../../_shell/text-in';
import { historyPath } from '../../../history/_history/nouns';
import { type LikelyRecord, MergeRecord } from '../../_merge/merge-record';
import { Merges } from '../../_merge/merges';
import { UnmergeButton } from '../../_merge/unmerge-button';
import { RecordEditor } from '../../_record/editor';
import { apiNoun, type Noun, nounOf, recordPath } from '../../_record/nouns';
import styles from '../../_record/record.module.css';
import { RemoveRecord } from '../../_record/remove-record';
import { Speakers, Uses } from '../../_record/uses';

type Props = {
  params: Promise<{ locale: string; noun: string; slug: string }>;
  searchParams: Promise<{ merged?: string | string[] }>;
};

const load = cache((locale: Locale, noun: Noun, slug: string) =>
  ask(StudioRecordPageDocument, { noun: apiNoun(noun), slug, locale: API_LOCALE[locale] }),
);

function nameOf(content: unknown, locale: Locale) {
  const { name, title } = content as Record<string, unknown>;
  return textIn(name ?? title, locale);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { noun: segment, slug } = await params;
  const noun = nounOf(segment);
  const record = noun && (await load(locale, noun, slug)).studioRecord;
  const t = await getTranslations({ locale, namespace: 'studio.shell' });
  return record ? { title: t('title', { page: nameOf(record.content, locale)?.text ?? slug }) } : {};
}

/** Where readers see a record; outlets and perspectives have no page of their own. */
const PUBLIC: Record<Noun, string | null> = { analyst: '/analysts', perspective: null, topic: '/topics', outlet: null };

/** Records that may be the same as one, each with the reason in words. */
async function likelyOf(locale: Locale, noun: 'analyst' | 'topic', slug: string): Promise<LikelyRecord[]> {
  const t = await getTranslations('studio');
  const { studioRecord } = await ask(LikelySameDocument, { noun: apiNoun(noun), slug, locale: API_LOCALE[locale] });
  return [
    ...(studioRecord?.likelySame ?? []).map(({ analyst, reason }) => ({
      slug: analyst.slug,
      name: analyst.name.text,
      why: t(`suggestions.reasons.${reason}`),
    })),
    ...(studioRecord?.likelyTopics ?? []).map(({ topic, reason }) => ({
      slug: topic.slug,
      name: topic.title.text,
      why: t(`records.merge.reasons.${reason}`),
    })),
  ];
}

/** One analyst, perspective, topic or outlet: what is kept of it, and what refers to it. */
export default async function RecordPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { noun: segment, slug } = await params;
  const noun = nounOf(segment);
  if (!noun) notFound();
  const [{ studioRecord: record, perspectives }, person] = await Promise.all([load(locale, noun, slug), viewer()]);
  if (!record) notFound();
  const t = await getTranslations('studio.records');
  const name = nameOf(record.content, locale);
  const may = (act: string) => person?.actions.some((action) => action === `${noun}.${act}`) ?? false;
  const { merges } = record;
  const { merged } = await searchParams;
  const justMerged = merges.find((one) => one.merged?.slug === merged);
  const mergeable = (noun === 'analyst' || noun === 'topic') && may('merge') ? noun : null;
  const likely = mergeable ? await likelyOf(locale, mergeable, slug) : [];
  const side =
    noun === 'perspective'
      ? (await ask(SpeakersOfSideDocument, { slug, locale: API_LOCALE[locale] })).perspective
      : null;
  return (
    <>
      <PageHeading
        eyebrow={<a href={pageAddress(locale, recordPath(noun))}>{t(`many.${noun}`)}</a>}
        title={<bdi lang={name?.language}>{name?.text ?? slug}</bdi>}
      >
        <p className={styles.links}>
          {PUBLIC[noun] && <a href={pageAddress(locale, `${PUBLIC[noun]}/${slug}`)}>{t('publicPage')}</a>}
          <a href={pageAddress(locale, historyPath(apiNoun(noun), slug)!)}>{t('history')}</a>
        </p>
      </PageHeading>
      {justMerged && (
        <StudioNotice kind="done">
          <p id="just-merged">
            {t.rich('merge.done', { name: () => <bdi>{textIn(justMerged.merged?.name, locale)?.text}</bdi> })}
          </p>
          {may('unmerge') && <UnmergeButton entry={justMerged.id} describedBy="just-merged" />}
        </StudioNotice>
      )}
      <RecordEditor
        noun={noun}
        record={{ slug, version: record.version, content: record.content }}
        perspectives={perspectives.nodes}
        mayChange={may('change')}
      />
      <Section id="uses" title={t('usesTitle')}>
        <div className={styles.section}>
          {side ? (
            <Speakers count={record.uses.analysts} analysts={side.analysts.nodes} />
          ) : (
            <Uses noun={noun} uses={record.uses} referring={record.referring} />
          )}
          {may('remove') && (
            <RemoveRecord
              noun={noun}
              slug={slug}
              version={record.version}
              used={record.referring.length > 0 || record.uses.analysts > 0}
              mayRestore={may('restore')}
            />
          )}
        </div>
      </Section>
      {merges.length > 0 && (
        <Section id="merges" title={t('merge.listTitle')}>
          <Merges merges={merges} mayPart={may('unmerge')} />
        </Section>
      )}
      {mergeable && (
        <Section id="merge" title={t(`merge.title.${mergeable}`)} lead={t('merge.lead')}>
          <MergeRecord noun={mergeable} own={{ slug, name: name?.text ?? slug }} likely={likely} />
        </Section>
      )}
    </>
  );
}
