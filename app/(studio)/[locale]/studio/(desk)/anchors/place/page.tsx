import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/[locale]/_page/locale';
import { PageHeading } from '@/components/page/page';
import { ButtonLink } from '@/components/studio/button/button';
import { StudioNotice } from '@/components/studio/notice/notice';
import { StudioPlaceDocument } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { ask, viewer } from '../../../_session/ask';
import { textIn } from '../../_shell/text-in';
import styles from '../_anchors/anchors.module.css';
import { InContext } from '../_anchors/in-context';
import { PickPlace } from '../_anchors/pick-place';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ claim?: string | string[]; language?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'studio' });
  return { title: t('shell.title', { page: t('safety.placeTitle') }) };
}

/** Where somebody picks in the corrected text where a passage stands now. */
export default async function PlacePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations('studio.safety');
  const question = await searchParams;
  const claim = String(question.claim ?? '');
  const queue = pageAddress(locale, '/studio/anchors');
  const heading = { title: t('placeTitle'), eyebrow: <a href={queue}>{t('anchorsTitle')}</a> };
  const [{ waitingPassages, studioArticle }, person] = /\.\d+$/.test(claim)
    ? await Promise.all([ask(StudioPlaceDocument, { claim, article: claim.replace(/\.\d+$/, '') }), viewer()])
    : [{ waitingPassages: { passages: [] }, studioArticle: null }, null];
  const waiting = waitingPassages.passages.find(({ language }) => language === question.language);
  const text = studioArticle?.article.texts.find(({ language }) => language === question.language);
  if (!waiting || !text || !person?.actions.includes('claim.anchor')) {
    return (
      <>
        <PageHeading {...heading} />
        <StudioNotice>{t('placeGone')}</StudioNotice>
        <p className={styles.ways}>
          <ButtonLink href={queue}>{t('toQueue')}</ButtonLink>
        </p>
      </>
    );
  }
  const words = textIn(waiting.paraphrase, locale);
  return (
    <>
      <PageHeading {...heading} lead={<bdi lang={words?.language}>{words?.text ?? waiting.claim}</bdi>} />
      <div className={styles.picking}>
        <h2 className={styles.heading}>{t('formerWords')}</h2>
        <InContext language={waiting.language} quoted={waiting} />
        <h2 className={styles.heading}>{t('textNow')}</h2>
        <PickPlace waiting={waiting} text={text} />
      </div>
    </>
  );
}
