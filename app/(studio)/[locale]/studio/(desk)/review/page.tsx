import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/[locale]/_page/locale';
import { PageHeading, Section } from '@/components/page/page';
import { ReviewDocument, VerdictsDocument } from '@/generated/graphql/documents';
import { API_LOCALE } from '@/i18n/routing';
import { ask, viewer } from '../../_session/ask';
import { Filters } from './_queue/filters';
import { Queue } from './_queue/queue';
import { Verdicts } from './_queue/verdicts';

type Asked = { article?: string | string[]; maker?: string | string[]; topic?: string | string[] };
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Asked> };

/** How many claims are shown at once. */
const SHOWN = 50;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'studio' });
  return { title: t('shell.title', { page: t('together.review.title') }) };
}

const one = (given: string | string[] | undefined) => (typeof given === 'string' && given !== '' ? given : null);
const id = (given: string | null) => (given && /^[0-9a-f-]{36}$/.test(given) ? given : null);

/** Claims that wait for a decision, and what was decided about one's own. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const given = await searchParams;
  const filter = { article: one(given.article), maker: id(one(given.maker)), topic: one(given.topic) };
  const [{ reviewQueue }, { verdicts }, person] = await Promise.all([
    ask(ReviewDocument, { locale: API_LOCALE[locale], ...filter, first: SHOWN }),
    ask(VerdictsDocument, { first: 20 }),
    viewer(),
  ]);
  const t = await getTranslations('studio.together.review');
  const decides = person?.actions.includes('claim.review') ?? false;
  return (
    <>
      <PageHeading title={t('title')} lead={t(decides ? 'lead' : 'leadCoder')} />
      <Filters filter={filter} queue={reviewQueue} />
      <Queue key={JSON.stringify(filter)} claims={reviewQueue.claims} total={reviewQueue.total} decides={decides} />
      {verdicts.length > 0 && (
        <Section id="decided" title={t('decided')} lead={t('decidedLead')}>
          <Verdicts verdicts={verdicts} />
        </Section>
      )}
    </>
  );
}
