import type { Side } from '@/components/charts/side/identity';
import { SpokenTopics } from '@/components/one-sided/topic-list';
import { Section } from '@/components/page/page';
import { pageAddress } from '@/i18n/address';
import { useLocale, useTranslations } from '@/i18n/words';
import { topicAddress } from '../_page/links';
import type { SideName } from '../compare/sides';
import { claimsOfPeriod, type ThenAndNowValues } from './address';
import type { Changes } from './changes';

type Props = { changes: Changes; drawn: Side; side: SideName; values: ThenAndNowValues };

/** Topics that the side speaks of in one of the two periods only: told apart, and never called a change. */
export function TopicsOfOnePeriod(props: Props) {
  const t = useTranslations('thenAndNow');
  return (
    <>
      {(['NEW', 'FALLEN_SILENT'] as const).map(
        (continuity) =>
          props.changes.topics.some((one) => one.continuity === continuity) && (
            <Section
              key={continuity}
              id={continuity === 'NEW' ? 'new' : 'fallen-silent'}
              title={t(`${continuity}.title`)}
              lead={t(`${continuity}.lead`)}
            >
              <Topics {...props} continuity={continuity} />
            </Section>
          ),
      )}
    </>
  );
}

function Topics({ changes, drawn, side, values, continuity }: Props & { continuity: 'NEW' | 'FALLEN_SILENT' }) {
  const counts = useTranslations('counts');
  const locale = useLocale();
  const place = continuity === 'NEW' ? 'later' : 'earlier';
  return (
    <SpokenTopics
      topicHref={(slug) => topicAddress(locale, slug)}
      topics={changes.topics
        .filter((one) => one.continuity === continuity)
        .map((one) => ({
          topic: one.topic,
          speaking: [
            {
              ...drawn,
              count: counts('claims', { count: one[place].counts.claims }),
              href: pageAddress(locale, '/claims', claimsOfPeriod(values, side, changes[place], one.topic.slug)),
            },
          ],
        }))}
    />
  );
}
