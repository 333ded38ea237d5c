import { DataText } from '@/components/charts/data-text';
import { FaceToFace } from '@/components/face-to-face/face-to-face';
import { silences } from '@/components/one-sided/blind-spots';
import { SpokenTopics } from '@/components/one-sided/topic-list';
import { Section } from '@/components/page/page';
import { SideName } from '@/components/side-name/side-name';
import type { OverviewQuery } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { useLocale, useTranslations } from '@/i18n/words';
import { methodAddress, topicAddress } from '../_page/links';
import { explainAddress } from '../explain/address';
import { claimsQuery, type OverviewValues } from './address';
import styles from './sides.module.css';

type Comparison = NonNullable<OverviewQuery['overview']['comparison']>;

/** More topics would be the comparison itself, which is a click away. */
const FACING_TOPICS = 3;

/** The two speakers who share the most topics, on those they stand furthest apart on. */
export function OverviewFacing({ comparison }: { comparison: Comparison }) {
  const t = useTranslations('overview.facing');
  const counts = useTranslations('counts');
  const locale = useLocale();
  const [pair] = comparison.facing;
  if (!pair) return null;
  const shared = pair.comparison.topics.filter((one) => one.gap).slice(0, FACING_TOPICS);
  return (
    <Section
      id="facing"
      title={t.rich('title', {
        left: () => <DataText text={pair.left.name} />,
        right: () => <DataText text={pair.right.name} />,
      })}
      lead={t('lead', { shared: counts('sharedTopics', { count: pair.sharedTopics }) })}
    >
      <FaceToFace
        anchor="facing"
        topics={shared.map(({ topic, left, right }) => ({
          topic,
          left: { claims: left.claims.nodes },
          right: { claims: right.claims.nodes },
        }))}
        topicHref={(slug) => topicAddress(locale, slug)}
      />
      <p className={styles.more}>
        <a
          href={pageAddress(locale, '/compare', {
            left: `analyst:${pair.left.slug}`,
            right: `analyst:${pair.right.slug}`,
          })}
        >
          {t('more')}
        </a>
      </p>
    </Section>
  );
}

/** Topics that only one of the two compared sides speaks of. */
export function OverviewOneSided({ comparison, values }: { comparison: Comparison; values: OverviewValues }) {
  const t = useTranslations('overview');
  const counts = useTranslations('counts');
  const locale = useLocale();
  const topics = comparison.topics
    .filter((one) => !one.gap)
    .map(({ topic, left, right }) => ({
      topic,
      speaking: [left, right].flatMap(({ entity, counts: { claims } }) =>
        entity.__typename === 'Perspective' && claims > 0
          ? [
              {
                slug: entity.slug,
                name: entity.name,
                order: entity.order,
                count: counts('claims', { count: claims }),
                href: pageAddress(
                  locale,
                  '/claims',
                  claimsQuery(values, { topic: topic.slug, perspective: entity.slug }),
                ),
              },
            ]
          : [],
      ),
    }));
  return (
    <Section id="one-sided" title={t('oneSided.title')}>
      {topics.length > 0 ? (
        <SpokenTopics topics={topics} topicHref={(slug) => topicAddress(locale, slug)} />
      ) : (
        <p>{t('oneSided.none')}</p>
      )}
    </Section>
  );
}

/** What a side says nothing of while others say a good deal. */
export function OverviewBlindSpots({
  blindSpots,
  values,
}: {
  blindSpots: OverviewQuery['overview']['blindSpots'];
  values: OverviewValues;
}) {
  const t = useTranslations('overview.blindSpots');
  const counts = useTranslations('counts');
  const locale = useLocale();
  return (
    <Section
      id="blind-spots"
      title={t('title')}
      lead={
        <>
          {t('lead')} <a href={`${methodAddress(locale)}#blind-spot`}>{t('method')}</a>
        </>
      }
    >
      {blindSpots.length === 0 && <p>{t('none')}</p>}
      {silences(blindSpots).map(({ side, topics }) => (
        <details key={side.slug} className={styles.silence}>
          <summary>{t.rich('silent', { side: () => <SideName perspective={side} />, count: topics.length })}</summary>
          <SpokenTopics
            topics={topics.map(({ topic, speaking }) => ({
              topic,
              speaking: speaking.map(({ side: speaker, positions }) => ({
                slug: speaker.slug,
                name: speaker.name,
                order: speaker.order,
                count: counts('positions', { count: positions }),
                href: pageAddress(
                  locale,
                  '/claims',
                  claimsQuery(values, { topic: topic.slug, perspective: speaker.slug }),
                ),
                explainHref: explainAddress(
                  locale,
                  {
                    measure: 'blind-spot',
                    left: { kind: 'perspective', slug: side.slug },
                    right: { kind: 'perspective', slug: speaker.slug },
                    topic: topic.slug,
                  },
                  values,
                ),
              })),
            }))}
            topicHref={(slug) => topicAddress(locale, slug)}
          />
        </details>
      ))}
    </Section>
  );
}
