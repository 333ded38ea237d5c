import { syntheticReferences } from '@/domain/generate/corpus';

const { topic, analyst, perspective } = syntheticReferences();

/** The pages whose cost is measured, after their language. The topic and the analyst are those spoken of, and speaking, most. */
export const PAGES = {
  overview: '',
  compare: `/compare?left=perspective:${perspective[0]!.slug}&right=perspective:${perspective[1]!.slug}`,
  topic: `/topics/${topic[0]!.slug}`,
  analyst: `/analysts/${analyst[0]!.slug}`,
} as const;

export const LOCALES = ['ar', 'en'] as const;
