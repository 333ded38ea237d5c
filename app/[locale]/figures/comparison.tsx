import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { spectrumNumbers } from '@/components/charts/spectrum/numbers';
import { spectrumPicture } from '@/components/charts/spectrum/picture';
import { ComparisonSpectrumDocument, DefaultSidesDocument } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { pageAddress } from '@/i18n/address';
import { type CompareValues, compareQuery, readCompareValues } from '../compare/address';
import { defaultSides, orderOf, settlePair } from '../compare/load';
import { inAddress, type Pair, sideInput } from '../compare/sides';
import { CompareSpectrum, compareSpectrum } from '../compare/topics';
import { sidesInWords } from './compared-sides';
import { conditionsOf } from './conditions';
import { figure } from './figure';
import { gradeWords } from './grade-words';

/** The sides of an address whose pair is complete. */
function pairOf({ left, right }: CompareValues): Pair {
  if (!left || !right) throw new Error('A comparison was asked for before its pair was complete.');
  return { left, right, same: false };
}

/** Where two sides stand on every topic that both speak of. */
export const comparisonFigure = figure({
  document: ComparisonSpectrumDocument,
  read: readCompareValues,
  settle: async (read, load) => {
    const { found, values, ignored } = await settlePair(
      read,
      async () => defaultSides(await execute(DefaultSidesDocument, {})),
      (pair, wanted) => load({ ...wanted, left: pair.left, right: pair.right }),
    );
    if (!found) notFound();
    const { left, right, same } = found.pair;
    return {
      data: found.data,
      values: { ...values, left, right },
      ignored: same && values.right ? [...ignored, { name: 'right', value: inAddress(values.right) }] : ignored,
    };
  },
  variables: (values) => {
    const { left, right } = pairOf(values);
    return {
      left: sideInput(left),
      right: sideInput(right),
      filter: { from: values.from, to: values.to },
      order: orderOf(values, { left, right, same: false }),
    };
  },
  query: (values) => compareQuery(pairOf(values), values),
  present: async ({ data: { comparison }, values, locale }) => {
    const [t, grade, sides] = await Promise.all([
      getTranslations('compare'),
      gradeWords(),
      sidesInWords({ left: comparison.left, right: comparison.right }),
    ]);
    const pair = pairOf(values);
    const query = compareQuery(pair, values);
    const series = compareSpectrum(comparison, { values, pair, locale });
    const drawn = series.positions > 0;
    return {
      name: t('spectrum.title'),
      subject: null,
      origin: { title: t('metaTitle'), href: `${pageAddress(locale, '/compare', query)}#spectrum` },
      conditions: [
        ...sides.map(({ name, words }) => ({ name, value: inAddress(pair[name]), words })),
        ...(await conditionsOf(locale, { from: values.from, to: values.to }, {})),
      ],
      counts: null,
      dates: null,
      draw: drawn
        ? (standing, hrefOf) => (
            <CompareSpectrum comparison={comparison} values={values} pair={pair} hrefOf={hrefOf} {...standing} />
          )
        : null,
      numbers: spectrumNumbers(series, grade),
      picture: drawn ? (paper) => spectrumPicture(paper, series) : null,
    };
  },
});
