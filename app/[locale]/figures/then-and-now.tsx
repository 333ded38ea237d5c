import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { spectrumNumbers } from '@/components/charts/spectrum/numbers';
import { spectrumPicture } from '@/components/charts/spectrum/picture';
import { LargestSideDocument, ThenAndNowDocument } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { pageAddress } from '@/i18n/address';
import { inAddress, sideInput } from '../compare/sides';
import { readThenAndNow, type ThenAndNowValues, thenAndNowQuery, thenAndNowVariables } from '../then-and-now/address';
import { ChangeFigure, changeSpectrum } from '../then-and-now/changes';
import { settleSide, usualSide } from '../then-and-now/load';
import { periodWords } from '../then-and-now/period-words';
import { conditionsOf } from './conditions';
import { figure } from './figure';
import { gradeWords } from './grade-words';

/** The side of an address that is complete. */
function sideOf({ side }: ThenAndNowValues) {
  if (!side) throw new Error('A side then and now was asked for before there was one.');
  return side;
}

/** How one side's means have changed from one period to another, topic by topic. */
export const thenAndNowFigure = figure({
  document: ThenAndNowDocument,
  read: readThenAndNow,
  settle: async (read, load) => {
    const { found, values, ignored } = await settleSide(
      read,
      async () => usualSide((await execute(LargestSideDocument, {})).overview),
      (side, wanted) => load({ ...wanted, side }),
    );
    if (!found) notFound();
    return { data: found.data, values: { ...values, side: found.side }, ignored };
  },
  variables: (values) => ({ side: sideInput(sideOf(values)), ...thenAndNowVariables(values) }),
  query: thenAndNowQuery,
  present: async ({ data: { thenAndNow: changes }, values, locale }) => {
    const [t, period, grade] = await Promise.all([
      getTranslations('thenAndNow'),
      getTranslations('thenAndNow.period'),
      gradeWords(),
    ]);
    const words = periodWords(locale, period);
    const series = changeSpectrum(changes, words, locale);
    const side = sideOf(values);
    const { outlet, topic, kind, language } = values;
    const drawn = series.positions > 0;
    // Both lanes are the same side's, told apart by their periods.
    const numbers = spectrumNumbers(series, grade);
    return {
      name: t('figure.title'),
      subject: changes.entity.name,
      origin: {
        title: t('metaTitle'),
        href: `${pageAddress(locale, '/then-and-now', thenAndNowQuery(values))}#changes`,
      },
      conditions: [
        { name: 'side', value: inAddress(side), words: changes.entity.name },
        ...(await conditionsOf(locale, { outlet, topic, kind, language }, thenAndNowVariables(values).filter)),
      ],
      counts: null,
      dates: null,
      draw: drawn ? (standing) => <ChangeFigure changes={changes} side={side} values={values} {...standing} /> : null,
      numbers: { ...numbers, columns: numbers.columns.filter(({ key }) => key !== 'sideSlug') },
      picture: drawn ? (paper) => spectrumPicture(paper, series) : null,
    };
  },
});
