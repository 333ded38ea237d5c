import { DataText } from '@/components/charts/data-text';
import { isFair } from '@/components/charts/evidence';
import type { FigureHead } from '@/components/charts/frame/frame';
import { isOf, type Side } from '@/components/charts/side/identity';
import { SpectrumFigure } from '@/components/charts/spectrum/figure';
import { type Spectrum, spectrum } from '@/components/charts/spectrum/series';
import { Explained } from '@/components/explained/explained';
import { FaceToFace, type FacingSide } from '@/components/face-to-face/face-to-face';
import { SpokenTopics } from '@/components/one-sided/topic-list';
import { Section } from '@/components/page/page';
import type { ComparedTopicFragment, CompareQuery } from '@/generated/graphql/documents';
import { pageAddress, type Query } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { DIRECTION, type Locale } from '@/i18n/routing';
import { useLocale, useTranslations } from '@/i18n/words';
import { methodAddress, topicAddress } from '../_page/links';
import { explainAddress } from '../explain/address';
import type { Standing } from '../figures/figure';
import { COMPARE_SORTS, type CompareValues, compareQuery, partQuery } from './address';
import { isRankable } from './load';
import { beforePartOf, type Part } from './parts';
import type { Pair } from './sides';
import { TopicPages } from './topic-pages';
import styles from './topics.module.css';

type Topic = CompareQuery['comparison']['topics'][number];
type Props = { comparison: CompareQuery['comparison']; sides: Side[]; values: CompareValues };

const claimsOf = (side: Side, topic: string, { from, to }: CompareValues): Query => ({
  [side.kind]: side.slug,
  topic,
  from,
  to,
});

type Spoken = Pick<CompareQuery['comparison'], 'left' | 'right'> & { topics: ComparedTopicFragment[] };

/** Both sides on every topic that both speak of, laid out. */
export function compareSpectrum(
  { left, right, topics }: Spoken,
  { values, pair, locale }: { values: CompareValues; pair: Pair; locale: Locale },
): Spectrum {
  return spectrum({
    sides: [left, right],
    topics: topics.map((one) => ({ topic: one.topic, sides: [one.left, one.right], gap: one.gap })),
    direction: DIRECTION[locale],
    order: isRankable(pair) && values.sort === 'gap' ? 'ranked' : 'given',
  });
}

/**
 * Both sides on every topic that both speak of; each topic leads down to its claims.
 * @param props.hrefOf the address of the figure under other parameters, where it does not stand on the page of its claims.
 */
export function CompareSpectrum({
  comparison,
  values,
  pair,
  hrefOf,
  ...standing
}: {
  comparison: Spoken;
  values: CompareValues;
  pair: Pair;
  hrefOf?: (query: Query) => string;
} & Standing &
  Pick<FigureHead, 'part'>) {
  const t = useTranslations('compare');
  const locale = useLocale();
  const rankable = isRankable(pair);
  const sorts = COMPARE_SORTS.filter((sort) => rankable || sort !== 'gap');
  const current = !rankable && values.sort === 'gap' ? 'order' : values.sort;
  const page = (query: Query) => pageAddress(locale, '/compare', query);
  const shared = comparison.topics.map(({ topic }) => topic.slug);
  const claimsPage = (slug: string) => (hrefOf ? page(partQuery(pair, values, beforePartOf(shared, slug))) : '');
  const sorted = hrefOf ?? ((query) => `${page(query)}#spectrum`);
  return (
    <SpectrumFigure
      id="spectrum"
      title={t('spectrum.title')}
      lead={t('spectrum.lead')}
      data={compareSpectrum(comparison, { values, pair, locale })}
      links={{
        topic: (slug) => `${claimsPage(slug)}#topic-${slug}`,
        claims: (topic, side) => pageAddress(locale, '/claims', claimsOf(side, topic, values)),
        mean: (topic, side) => explainAddress(locale, { measure: 'mean', side, topic }, values),
        difference: (topic) =>
          explainAddress(locale, { measure: 'gap', left: pair.left, right: pair.right, topic }, values),
      }}
      sorts={sorts.map((sort) => ({
        key: sort,
        label: t(`sorts.${sort}`),
        href: sorted(compareQuery(pair, { ...values, sort })),
        current: sort === current,
      }))}
      methodHref={`${methodAddress(locale)}#gap`}
      {...standing}
    />
  );
}

/** The claims themselves, topic by topic, facing each other, and the way to those on the other parts of the topics. */
export function CompareClaims({ comparison, sides, values, pair, part }: Props & { pair: Pair; part: Part }) {
  const t = useTranslations('compare');
  const locale = useLocale();
  const facing = (topic: Topic, data: Topic['left'], side: Side): FacingSide => ({
    claims: data.claims.nodes,
    more: data.counts.claims > data.claims.nodes.length && (
      <p>
        <a href={pageAddress(locale, '/claims', claimsOf(side, topic.topic.slug, values))}>
          {t('claims.all', { count: data.counts.claims })}
        </a>
      </p>
    ),
  });
  const [left, right] = sides;
  if (!left || !right) return null;
  return (
    <Section id="claims" title={t('claims.title')} lead={t('claims.lead')}>
      <FaceToFace
        anchor="topic"
        topicHref={(slug) => topicAddress(locale, slug)}
        topics={comparison.topics.map((one) => ({
          topic: one.topic,
          lead: <TopicLead topic={one} pair={{ left, right }} values={values} />,
          left: facing(one, one.left, left),
          right: facing(one, one.right, right),
        }))}
      />
      <TopicPages slugs={comparison.shared.map(({ topic }) => topic.slug)} part={part} pair={pair} values={values} />
    </Section>
  );
}

function TopicLead({
  topic,
  pair,
  values,
}: {
  topic: Topic;
  pair: { left: Side; right: Side };
  values: CompareValues;
}) {
  const t = useTranslations('compare.topic');
  const locale = useLocale();
  const format = formatFor(locale);
  const { agreement, divergence } = topic;
  const explained = (measure: 'agreement' | 'divergence', share: number) => (
    <Explained href={explainAddress(locale, { measure, ...pair, topic: topic.topic.slug }, values)}>
      {format.percent(share)}
    </Explained>
  );
  return (
    <div className={styles.lead}>
      <p>
        <DataText text={topic.topic.proposition} />
      </p>
      {topic.gap && isFair(topic.gap.grade) && agreement !== null && divergence !== null && (
        <p className={styles.measures}>
          {t.rich('measures', {
            agreement: () => explained('agreement', agreement),
            divergence: () => explained('divergence', divergence),
          })}
        </p>
      )}
    </div>
  );
}

/** Topics that only one of the two speaks of: shown, and never averaged in. */
export function CompareOneSided({ comparison, sides, values }: Props) {
  const t = useTranslations('compare.oneSided');
  const counts = useTranslations('counts');
  const locale = useLocale();
  const topics = comparison.oneSided;
  if (topics.length === 0) return null;
  return (
    <Section id="one-sided" title={t('title')} lead={t('lead')}>
      <SpokenTopics
        topics={topics.map((one) => ({
          topic: one.topic,
          speaking: sides.flatMap((side) => {
            const said = [one.left, one.right].find((data) => isOf(data.entity, side));
            if (!said || said.counts.claims === 0) return [];
            return [
              {
                ...side,
                count: counts('claims', { count: said.counts.claims }),
                href: pageAddress(locale, '/claims', claimsOf(side, one.topic.slug, values)),
              },
            ];
          }),
        }))}
        topicHref={(slug) => topicAddress(locale, slug)}
      />
    </Section>
  );
}
