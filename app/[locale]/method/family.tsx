import { Section } from '@/components/page/page';
import { useTranslations } from '@/i18n/words';
import type { MeasureFamily } from '../_measures/list';
import { Measure } from './measure';

/** The measures of one kind. */
export function Family({ family: { key, measures } }: { family: MeasureFamily }) {
  const t = useTranslations('method.families');
  return (
    <Section id={`about-${key}`} title={t(`${key}.title`)} lead={t(`${key}.lead`)}>
      {measures.map((measure) => (
        <Measure key={measure.key} measure={measure} />
      ))}
    </Section>
  );
}
