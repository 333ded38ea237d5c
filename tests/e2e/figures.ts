import { FIGURE_NAMES, FIGURES, type FigureName } from '@/app/[locale]/figures/names';

/** One thing of each kind that figures are about. */
const SUBJECT = {
  topic: 'mutual-trust',
  analyst: 'kassym-jomart-tokayev',
  article: 'aljazeera-2023-11-putin-astana',
} as const;

/** Every figure there is, with the query that its address needs. */
export const EVERY_FIGURE: { name: FigureName; query: string }[] = FIGURE_NAMES.map((name) => {
  const noun = FIGURES[name];
  return { name, query: noun ? `?${noun}=${SUBJECT[noun]}` : '' };
});
