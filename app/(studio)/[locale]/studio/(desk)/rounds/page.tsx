import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/[locale]/_page/locale';
import { PageHeading, Section } from '@/components/page/page';
import { PossibleCodersDocument, RoundsDocument } from '@/generated/graphql/documents';
import { API_LOCALE } from '@/i18n/routing';
import { ask, viewer } from '../../_session/ask';
import { NewRound } from './_list/new-round';
import { RoundList } from './_list/round-list';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'studio' });
  return { title: t('shell.title', { page: t('together.rounds.title') }) };
}

/** The rounds of coding twice: one's own to do, the others, and where one is begun. */
export default async function RoundsPage({ params }: Props) {
  const locale = await pageLocale(params);
  const [{ codingRounds }, person] = await Promise.all([ask(RoundsDocument, { locale: API_LOCALE[locale] }), viewer()]);
  const makes = person?.actions.includes('round.create') ?? false;
  const coders = makes ? (await ask(PossibleCodersDocument, {})).possibleCoders : [];
  const t = await getTranslations('studio.together.rounds');
  const own = codingRounds.filter(
    ({ stage, coders: all }) => stage === 'CODING' && all.some(({ you, handedInAt }) => you && !handedInAt),
  );
  const others = codingRounds.filter((round) => !own.includes(round));
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      {makes && <NewRound coders={coders} />}
      {own.length > 0 && (
        <Section id="own" title={t('ownTitle')}>
          <RoundList rounds={own} />
        </Section>
      )}
      <Section id="all" title={t('othersTitle')}>
        {others.length > 0 ? <RoundList rounds={others} /> : <p>{t('none')}</p>}
      </Section>
    </>
  );
}
