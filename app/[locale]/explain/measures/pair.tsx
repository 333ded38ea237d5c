import { getTranslations } from 'next-intl/server';
import { DataText } from '@/components/charts/data-text';
import { Section } from '@/components/page/page';
import {
  type EvidenceFragment,
  ExplainPairDocument,
  ExplainPairEvidenceDocument,
  type SideLabelFragment,
} from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { API_LOCALE } from '@/i18n/routing';
import { useTranslations } from '@/i18n/words';
import { type SideName, sideInput } from '../../compare/sides';
import { explainAddress } from '../address';
import type { Asked, Explanation } from '../explanation';
import { PassageList } from '../view/claims';
import styles from '../view/claims.module.css';
import { LevelTable } from '../view/levels';
import { PositionTable } from '../view/positions';
import { shown } from '../words';
import { type OfPair, PAIR_FIGURES } from './pair-figures';
import { titled } from './titled';

const PATH: Record<OfPair, string> = {
  gap: 'gap.value',
  agreement: 'agreement',
  divergence: 'divergence',
  emphasis: 'emphasis',
  'blind-spot': 'blindSpot',
};

/** Claims of each side on the page; the list of claims has the rest. */
const CLAIMS = 5;

/** A number between two sides on one topic. */
export type AskedOfPair = Omit<Asked<OfPair>, 'subject'> & { subject: Asked<OfPair>['subject'] & { topic: string } };

/** Explains what is measured between two sides on one topic. */
export async function explainPair(asked: AskedOfPair): Promise<Explanation> {
  const { locale, subject, filter, conditions } = asked;
  const format = formatFor(locale);
  const variables = {
    locale: API_LOCALE[locale],
    left: sideInput(subject.left),
    right: sideInput(subject.right),
    topic: subject.topic,
    filter,
  };
  const [{ topic, comparison }, { comparison: evidence }, t, counts] = await Promise.all([
    execute(ExplainPairDocument, variables),
    execute(ExplainPairEvidenceDocument, { ...variables, first: CLAIMS }),
    getTranslations('explain'),
    getTranslations('counts'),
  ]);
  const { left, right, topic: compared } = comparison;
  // Before an address is opened, everything it names has been looked up.
  const names = { left: left.name, right: right.name, topic: topic!.title };
  const query = { document: ExplainPairDocument, variables, path: `comparison.topic.${PATH[subject.measure]}` };
  const titles = {
    ...(await titled(subject.measure, names)),
  };
  if (!compared || !evidence.topic) return { ...titles, query, value: null, facts: [], steps: [], grade: 'NONE' };
  const figure = await PAIR_FIGURES[subject.measure](locale, compared);
  const bases = [
    { side: left, name: subject.left, data: compared.left },
    { side: right, name: subject.right, data: compared.right },
  ].map(({ side, name, data }) => ({
    key: `basis ${side.slug}`,
    name: <DataText text={side.name} />,
    text: (
      <>
        {data.mean && (
          <>
            <a href={explainAddress(locale, { measure: 'mean', side: name, topic: subject.topic }, conditions)}>
              {format.stance(data.mean.value)}
            </a>
            {' · '}
          </>
        )}
        {[
          counts('positions', { count: data.counts.positions }),
          counts('analysts', { count: data.counts.analysts }),
          counts('articles', { count: data.counts.articles }),
        ].join(' · ')}
      </>
    ),
  }));
  return {
    ...titles,
    ...figure,
    facts: [...figure.facts, ...bases],
    inputs: (
      <LevelTable
        label={t('levels.title')}
        sides={[
          { name: left.name, distribution: compared.left.distribution },
          { name: right.name, distribution: compared.right.distribution },
        ]}
      />
    ),
    evidence: (
      <>
        <SideEvidence asked={asked} place="left" side={left} name={subject.left} evidence={evidence.topic.left} />
        <SideEvidence asked={asked} place="right" side={right} name={subject.right} evidence={evidence.topic.right} />
      </>
    ),
    query,
  };
}

type EvidenceProps = {
  asked: AskedOfPair;
  place: 'left' | 'right';
  side: SideLabelFragment;
  name: SideName;
  evidence: EvidenceFragment;
};

/** The positions and claims of one of the two. */
function SideEvidence({ asked, place, side, name, evidence }: EvidenceProps) {
  const t = useTranslations('explain');
  const { locale, subject, conditions } = asked;
  const { countedPositions: positions, claims, counts } = evidence;
  if (counts.claims === 0) return null;
  return (
    <Section id={place} title={t.rich('claims.ofSide', shown({ side: side.name }))}>
      <div className={styles.stack}>
        <PositionTable
          label={t('positions.title')}
          positions={positions}
          topic={subject.topic}
          conditions={conditions}
        />
        <PassageList
          claims={claims.nodes}
          topic={subject.topic}
          all={{
            href: pageAddress(locale, '/claims', { ...conditions, [name.kind]: name.slug, topic: subject.topic }),
            count: counts.claims,
          }}
        />
      </div>
    </Section>
  );
}
