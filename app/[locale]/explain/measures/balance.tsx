import { getTranslations } from 'next-intl/server';
import { n, o, row, sub, sup, v } from '@/components/formula/formula';
import { Section } from '@/components/page/page';
import { Pager } from '@/components/pager/pager';
import { SideName } from '@/components/side-name/side-name';
import { type Equation, evaluate, over, plus, squared } from '@/components/worked/expression';
import { number } from '@/components/worked/math';
import {
  ExplainBalanceDocument,
  ExplainBalanceEvidenceDocument,
  type ExplainBalanceQuery,
} from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { API_LOCALE } from '@/i18n/routing';
import { pageArguments } from '../../_filters/paging';
import type { Asked, Explanation } from '../explanation';
import { PassageList } from '../view/claims';
import { InputTable } from '../view/table';
import { titled } from './titled';

const CLAIMS = 10;

type Balance = NonNullable<ExplainBalanceQuery['article']>['balance'];

/** The share of each perspective, and the effective number of them. */
export function balanceEquations({ positions, shares, effectivePerspectives }: Balance): Equation[] {
  if (effectivePerspectives === null) return [];
  const squares = plus(...shares.map(({ share }) => squared(share)));
  return [
    ...shares.map(({ positions: own, share }, place) => ({
      symbol: sub(v('p'), number(place + 1)),
      expression: over(own, positions),
      result: share,
    })),
    { symbol: row(o('∑'), sup(v('p'), n('2'))), expression: squares },
    {
      symbol: v('N'),
      expression: over(1, evaluate(squares)),
      result: effectivePerspectives,
    },
  ];
}

/** Explains whose voices an article carries. */
export async function explainBalance({ locale, subject, paging, pageHref }: Asked<'balance'>): Promise<Explanation> {
  const variables = { locale: API_LOCALE[locale], article: subject.article };
  const [{ article: found }, { article: evidence }, t, counts] = await Promise.all([
    execute(ExplainBalanceDocument, variables),
    execute(ExplainBalanceEvidenceDocument, { ...variables, ...pageArguments(paging, CLAIMS) }),
    getTranslations('explain'),
    getTranslations('counts'),
  ]);
  const format = formatFor(locale);
  const { title, balance } = found!;
  const { claims } = evidence!;
  const { effectivePerspectives: effective } = balance;
  return {
    ...(await titled('balance', { article: title })),
    value: effective === null ? null : format.decimal(effective),
    verdict: t('verdicts.balance'),
    facts: [
      { key: 'positions', name: t('facts.positions'), text: counts('positions', { count: balance.positions }) },
      ...balance.shares.map(({ perspective, share }) => ({
        key: perspective.slug,
        name: <SideName perspective={perspective} />,
        text: format.percent(share),
      })),
    ],
    steps: [{ key: 'balance', words: t('steps.balance'), equations: balanceEquations(balance) }],
    inputs: (
      <InputTable
        label={t('inputs')}
        columns={[
          { key: 'side', content: t('facts.side') },
          { key: 'positions', content: t('levels.positions'), kind: 'number' },
          { key: 'share', content: t('facts.share'), kind: 'number' },
        ]}
        lines={balance.shares.map(({ perspective, positions, share }) => ({
          key: perspective.slug,
          cells: [<SideName key="side" perspective={perspective} />, format.count(positions), format.percent(share)],
        }))}
      />
    ),
    evidence: (
      <Section
        id="claims"
        title={t('claims.title')}
        lead={
          <a href={pageAddress(locale, '/claims', { article: subject.article })}>
            {t('claims.all', { count: claims.totalCount })}
          </a>
        }
      >
        <PassageList claims={claims.nodes} />
        <Pager state={claims.pageInfo} label={t('claims.pages')} hrefOf={(cursor) => `${pageHref(cursor)}#claims`} />
      </Section>
    ),
    query: { document: ExplainBalanceDocument, variables, path: 'article.balance.effectivePerspectives' },
  };
}
