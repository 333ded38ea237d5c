import { DataText } from '@/components/charts/data-text';
import type { Side } from '@/components/charts/side/identity';
import { CountsLine } from '@/components/counts-line/counts-line';
import { Explained } from '@/components/explained/explained';
import { SideMark } from '@/components/side-mark/side-mark';
import type { CompareQuery } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { useLocale, useTranslations } from '@/i18n/words';
import { methodAddress } from '../_page/links';
import { explainAddress } from '../explain/address';
import type { CompareValues } from './address';
import { inAddress } from './sides';
import styles from './summary.module.css';

type Counts = CompareQuery['comparison']['leftCounts'];
type Props = { comparison: CompareQuery['comparison']; sides: Side[]; values: CompareValues };

/** The two sides over all topics that both speak of: four measures, each with what it means and what it rests on. */
export function CompareSummary({ comparison, sides, values }: Props) {
  const t = useTranslations('compare.measures');
  const time = useTranslations('thenAndNow');
  const locale = useLocale();
  const format = formatFor(locale);
  const { agreement, divergence, absoluteGap, sharedTopics, spokenTopics, sharedShare, ranked } = comparison.summary;
  const share = (value: number | null) => (value === null ? null : format.percent(value));
  const [left, right] = sides;
  const measures = [
    {
      name: 'shared',
      anchor: 'shared-topics',
      value: sharedShare === null ? null : t('ofTopics', { shared: sharedTopics, spoken: spokenTopics }),
    },
    { name: 'agreement', anchor: 'agreement', value: share(agreement) },
    // Two single positions that differ at all are "fully divergent": below fair evidence the measure says nothing.
    { name: 'divergence', anchor: 'divergence', value: ranked.length > 0 ? share(divergence) : null },
    { name: 'gap', anchor: 'gap', value: absoluteGap === null ? null : format.decimal(absoluteGap) },
  ] as const;
  return (
    <dl className={styles.measures}>
      {measures.map(({ name, anchor, value }) => (
        <div key={name} data-thin={(name !== 'shared' && ranked.length === 0) || undefined}>
          <dt className="targets">
            <a href={`${methodAddress(locale)}#${anchor}`}>{t(`${name}.name`)}</a>
          </dt>
          <dd className={styles.value} data-none={value === null || undefined}>
            {value !== null && left && right ? (
              <Explained href={explainAddress(locale, { measure: anchor, left, right }, values)}>{value}</Explained>
            ) : (
              t('none')
            )}
          </dd>
          <dd className={styles.explanation}>{t(`${name}.explanation`)}</dd>
          {name !== 'shared' && value !== null && (
            <dd className={styles.evidence}>{t('evidence', { fair: ranked.length, shared: sharedTopics })}</dd>
          )}
        </div>
      ))}
      {sides.map((side, index) => (
        <div key={side.slug} className={styles.side}>
          <dt>
            <SideMark order={side.order} />{' '}
            <a href={sideAddress(locale, side)}>
              <DataText text={side.name} />
            </a>
          </dt>
          <dd>
            <CountsLine counts={countsOf(side, index === 0 ? comparison.leftCounts : comparison.rightCounts)} />
          </dd>
          <dd className={styles.evidence}>
            <a href={pageAddress(locale, '/then-and-now', { side: inAddress(side) })}>{time('link')}</a>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** One analyst is one speaker, which need not be said. */
function countsOf({ kind }: Side, { claims, analysts, articles }: Counts) {
  return kind === 'analyst' ? { claims, articles } : { claims, analysts, articles };
}

/** An analyst has a page; a perspective and an outlet are lists of claims. */
function sideAddress(locale: Parameters<typeof pageAddress>[0], { kind, slug }: Side): string {
  return kind === 'analyst'
    ? pageAddress(locale, `/analysts/${slug}`)
    : pageAddress(locale, '/claims', { [kind]: slug });
}
