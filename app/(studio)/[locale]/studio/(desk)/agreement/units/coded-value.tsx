import { useTranslations } from 'next-intl';
import { AnalystName } from '@/components/side-name/side-name';
import type { AgreementCriterion, AnalystLabelFragment } from '@/generated/graphql/documents';
import { StanceWords } from '../../_together/stances';
import { KINDS, SPEECHES } from '../../articles/[slug]/_claim/form';

type Props = { criterion: AgreementCriterion; value: string | null; analyst: AnalystLabelFragment | null };

/** What one coder says by a criterion, in words. */
export function CodedValue({ criterion, value, analyst }: Props) {
  const t = useTranslations('studio.together.agreement');
  const code = useTranslations('studio.code');
  if (value === null) return t('nothing');
  if (criterion === 'STANCE') return <StanceWords value={Number(value)} mixed={false} />;
  if (criterion === 'TOPICS') return t(value === 'yes' ? 'yes' : 'no');
  if (criterion === 'ANALYST') return analyst ? <AnalystName analyst={analyst} /> : t('analystGone');
  const speech = SPEECHES.find((one) => one === value);
  if (speech) return code(`speeches.${speech}`);
  const kind = KINDS.find((one) => one === value);
  return kind ? code(`kinds.${kind}`) : value;
}
