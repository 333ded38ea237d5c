import { getTranslations } from 'next-intl/server';
import type { EvidenceGrade } from '@/components/charts/evidence';

/** Names the grades of evidence in the page's language. */
export async function gradeWords(): Promise<(grade: EvidenceGrade) => string> {
  const t = await getTranslations('charts.grades');
  return (grade) => t(grade);
}
