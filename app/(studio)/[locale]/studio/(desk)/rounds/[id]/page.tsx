import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/[locale]/_page/locale';
import { DataText } from '@/components/charts/data-text';
import { PageHeading, Section } from '@/components/page/page';
import { RoundDocument } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { API_LOCALE } from '@/i18n/routing';
import { ask, viewer } from '../../../_session/ask';
import { AgreementLine } from '../../agreement/_tables/line';
import { Coders } from '../_list/coders';
import { Coding } from './_code/coding';
import { Units } from './_decide/units';
import { CloseButton } from './_stage/close-button';
import { TakeBackButton } from './_stage/take-back-button';

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'studio' });
  return { title: t('shell.title', { page: t('together.rounds.title') }) };
}

/** A round: where one codes, waits for the others, and sees what they found and what was decided. */
export default async function RoundPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const [{ codingRound: round }, person] = await Promise.all([
    ask(RoundDocument, { locale: API_LOCALE[locale], id }),
    viewer(),
  ]);
  if (!round || !person) notFound();
  const t = await getTranslations('studio.together.rounds');
  const { stage, article } = round;
  const own = round.coders.find(({ you }) => you);
  const codes = stage === 'CODING' && own && !own.handedInAt;
  const alone = { topic: null, pair: [], from: null, to: null, rounds: 1, agreements: round.agreements };
  return (
    <>
      <PageHeading
        title={article ? <DataText text={article.title} /> : t('articleGone')}
        eyebrow={<a href={pageAddress(locale, '/studio/rounds')}>{t('title')}</a>}
        lead={t(`kinds.${round.kind}`)}
      >
        <p>{t(`stageLeads.${codes ? 'YOURS' : stage}`)}</p>
        {round.instructions && (
          <p>
            <bdi>{round.instructions}</bdi>
          </p>
        )}
        <Coders coders={round.coders} />
        {stage === 'CODING' && own?.handedInAt && <TakeBackButton round={round.id} />}
        {stage !== 'CLOSED' && person.actions.includes('round.close') && <CloseButton round={round.id} />}
      </PageHeading>
      {codes && <Coding round={round} user={person.id} />}
      {round.codedAt && (
        <>
          <AgreementLine title={t('agreement')} line={alone} round={round.id} first />
          <Section id="units" title={t('units')} lead={t('unitsLead')}>
            <Units round={round} decides={stage === 'DECIDING' && person.actions.includes('round.decide')} />
          </Section>
        </>
      )}
    </>
  );
}
