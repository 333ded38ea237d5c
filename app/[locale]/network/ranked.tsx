import { leastOf, SIGNS, type TieSign } from '@/components/charts/network/series';
import { Section } from '@/components/page/page';
import { useLocale, useTranslations } from '@/i18n/words';
import type { NetworkValues } from './address';
import { evidenceAddress, tieExplained } from './links';
import { PointName } from './point-name';
import styles from './ranked.module.css';
import type { Tie } from './ties';
import { useWeight } from './weight';

/** More would be the matrix. */
const LONGEST = 10;

/** Who is tied most, and who conflicts most; each pair leads to the claims it rests on. */
export function RankedTies({ ties, values }: { ties: readonly Tie[]; values: NetworkValues }) {
  const t = useTranslations('network.ranked');
  const kind = values.qualifier === 'ignore' ? 'any' : values.mode;
  return (
    <Section id="ranked" title={t('title')} lead={t('lead')}>
      <div className={styles.columns}>
        {SIGNS.map((sign) => (
          <RankedList
            key={sign}
            sign={sign}
            title={t(`${kind}.${sign}`)}
            ties={ties.filter((tie) => tie.sign === sign && tie.size > 0)}
            values={values}
          />
        ))}
      </div>
    </Section>
  );
}

function RankedList({
  sign,
  title,
  ties,
  values,
}: {
  sign: TieSign;
  title: string;
  ties: readonly Tie[];
  values: NetworkValues;
}) {
  const t = useTranslations('network.ranked');
  const counts = useTranslations('counts');
  const locale = useLocale();
  const weight = useWeight(values);
  if (ties.length === 0) return null;
  // Never cut among equals, unless the strongest alone are too many.
  const least = leastOf(ties, LONGEST) ?? 0;
  const listed = ties.filter(({ size }) => size >= least).slice(0, LONGEST);
  return (
    <div>
      <h3 className={styles.title} id={`ranked-${sign}`}>
        {title}
      </h3>
      <ol className={styles.list} aria-labelledby={`ranked-${sign}`}>
        {listed.map((tie) => (
          <li key={`${tie.source} ${tie.target}`}>
            <div className={styles.pair}>
              <PointName point={tie.from} /> <PointName point={tie.to} />
            </div>
            <b className={styles.weight}>
              <a href={tieExplained(locale, tie, values)} title={t('explain', namesOf(tie))}>
                {weight(tie.weight)}
              </a>
            </b>
            <p className={styles.evidence}>
              {tie.sharedTopics !== null && <>{counts('sharedTopics', { count: tie.sharedTopics })} · </>}
              <a href={evidenceAddress(locale, tie, values)}>
                {t(values.mode === 'analysts' ? 'compare' : 'claims')}
                <span className="visually-hidden">
                  {' '}
                  <bdi>{tie.from.name.text}</bdi> – <bdi>{tie.to.name.text}</bdi>
                </span>
              </a>
            </p>
          </li>
        ))}
      </ol>
      {ties.length > listed.length && (
        <p className={styles.more}>{t('more', { count: ties.length - listed.length })}</p>
      )}
    </div>
  );
}

function namesOf({ from, to }: Tie) {
  return { left: from.name.text, right: to.name.text };
}
