import { TopicNames } from '@/components/topic-names/topic-names';
import type { BesideOwnSideFragment } from '@/generated/graphql/documents';
import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import { methodAddress, topicAddress } from '../../_page/links';
import styles from './words.module.css';

/** Where somebody departs from the own side, in sentences: only what is beyond chance and on enough evidence is called so. */
export function DepartureWords({ departures }: { departures: BesideOwnSideFragment }) {
  const t = useTranslations('analyst.departures');
  const counts = useTranslations('counts');
  const locale = useLocale();
  const format = formatFor(locale);
  const { topics, ranked, agreement, sharedTopics } = departures;
  const names = (some: BesideOwnSideFragment['topics']) => () => (
    <TopicNames topics={some.map(({ topic }) => topic)} href={(slug) => topicAddress(locale, slug)} />
  );
  const departing = topics.filter(({ departs }) => departs);
  const more = departing.filter(({ gap }) => gap && gap.value > 0);
  const less = departing.filter(({ gap }) => gap && gap.value < 0);
  const silent = topics.filter(({ gap }) => !gap);
  if (agreement === null) return <p>{t('alone')}</p>;
  return (
    <div className={styles.words}>
      {more.length > 0 && <p className={styles.finding}>{t.rich('more', { topics: names(more) })}</p>}
      {less.length > 0 && <p className={styles.finding}>{t.rich('less', { topics: names(less) })}</p>}
      {departing.length === 0 && (
        <p className={styles.finding}>{ranked.length > 0 ? t('nowhere', { count: ranked.length }) : t('unknown')}</p>
      )}
      <p>
        {t('agreement', { share: format.percent(agreement) })} · {counts('sharedTopics', { count: sharedTopics })} ·{' '}
        <a href={`${methodAddress(locale)}#departure`}>{t('method')}</a>
      </p>
      {silent.length > 0 && <p>{t.rich('silent', { topics: names(silent) })}</p>}
    </div>
  );
}
