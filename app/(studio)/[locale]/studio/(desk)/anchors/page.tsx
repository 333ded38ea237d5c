import type { Metadata } from 'next';
import { useLocale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/[locale]/_page/locale';
import { PageHeading } from '@/components/page/page';
import { ButtonLink } from '@/components/studio/button/button';
import { StudioAnchorsDocument } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import type { Locale } from '@/i18n/routing';
import { ask, viewer } from '../../_session/ask';
import { textIn } from '../_shell/text-in';
import styles from './_anchors/anchors.module.css';
import { InContext } from './_anchors/in-context';
import { SettleButton } from './_anchors/settle-button';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'studio' });
  return { title: t('shell.title', { page: t('safety.anchorsTitle') }) };
}

const SHOWN = 50;

/** Where the place of a passage is picked in the text. */
function placeAddress(locale: Locale, { claim, language }: { claim: string; language: string }): string {
  const question = new URLSearchParams({ claim, language });
  return `${pageAddress(locale, '/studio/anchors/place')}?${question}`;
}

/** What a claim says, leading to it. */
function ClaimLink({ article, claim, paraphrase }: { article: string; claim: string; paraphrase: unknown }) {
  const locale = useLocale();
  const words = textIn(paraphrase, locale);
  return (
    <a href={`${pageAddress(locale, `/studio/articles/${article}`)}#${claim}`}>
      <bdi lang={words?.language}>{words?.text ?? claim}</bdi>
    </a>
  );
}

/** Passages that a corrected text has no more, or not surely: somebody says where they stand now. */
export default async function AnchorsPage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations('studio.safety');
  const [{ waitingPassages }, person] = await Promise.all([
    ask(StudioAnchorsDocument, { first: SHOWN, offset: 0 }),
    viewer(),
  ]);
  const may = person?.actions.includes('claim.anchor');
  return (
    <>
      <PageHeading title={t('anchorsTitle')} lead={t('anchorsLead')} />
      <p>{t('waiting', { count: waitingPassages.total })}</p>
      <ol role="list" className={styles.list}>
        {waitingPassages.passages.map((passage) => (
          <li key={`${passage.claim} ${passage.language}`} className={styles.waiting}>
            <h2 className={styles.claim}>
              <ClaimLink {...passage} />
            </h2>
            <h3 className={styles.heading}>{t('formerWords')}</h3>
            <InContext language={passage.language} quoted={passage} />
            <h3 className={styles.heading}>{passage.candidates.length > 0 ? t('mayStand') : t('nowhere')}</h3>
            {passage.candidates.length > 0 && (
              <ol role="list" className={styles.places}>
                {passage.candidates.map((candidate) => {
                  const id = `${passage.claim}-${passage.language}-${candidate.start}`;
                  const { claim, version, language } = passage;
                  const { start, end, exact } = candidate;
                  const place = { claim, version, language, start, end, exact };
                  return (
                    <li key={candidate.start} className={styles.place}>
                      <InContext id={id} language={language} quoted={candidate} />
                      {may && <SettleButton place={place} name={id} />}
                    </li>
                  );
                })}
              </ol>
            )}
            <p className={styles.ways}>
              {may && <ButtonLink href={placeAddress(locale, passage)}>{t('placeFreely')}</ButtonLink>}
              <ButtonLink look="quiet" href={pageAddress(locale, `/studio/articles/${passage.article}`)}>
                {t('openArticle')}
              </ButtonLink>
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
