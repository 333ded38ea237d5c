import { getTranslations } from 'next-intl/server';
import { networkNumbers } from '@/components/charts/network/numbers';
import { networkPicture } from '@/components/charts/network/picture';
import { NetworkDrawingDocument } from '@/generated/graphql/documents';
import { pageAddress } from '@/i18n/address';
import { formatFor } from '@/i18n/format';
import { inWords } from '../_filters/condition-words';
import { networkFilter, networkQuery, networkQuestion, readNetworkValues } from '../network/address';
import { drawNetwork } from '../network/drawing';
import { captionOf, lineWords, NetworkDrawn } from '../network/drawn';
import { MOST_ANALYSTS } from '../network/load';
import { making } from '../network/made';
import { sidesOf } from '../network/ties';
import { conditionsOf } from './conditions';
import { figure } from './figure';

/** Who agrees and who conflicts with whom. */
export const networkFigure = figure({
  document: NetworkDrawingDocument,
  read: readNetworkValues,
  variables: (values) => ({ ...networkQuestion(values), filter: networkFilter(values), limit: MOST_ANALYSTS }),
  query: networkQuery,
  present: async ({ data: { network }, values, locale }) => {
    const [t, lines] = await Promise.all([getTranslations('network'), getTranslations('network.lines')]);
    const format = formatFor(locale);
    const { points, ties, drawing } = drawNetwork(network, values);
    const query = networkQuery(values);
    const sides = sidesOf(network);
    const made = making(t, format, values);
    const drawn = drawing.lines.length > 0;
    return {
      name: t(`figure.${values.mode}`),
      subject: null,
      origin: { title: t('title'), href: `${pageAddress(locale, '/network', query)}#network` },
      conditions: [
        ...made
          .filter(({ name }) => name === 'middle')
          .map(({ words, ...parameter }) => ({ ...parameter, words: inWords(locale, words) })),
        ...(await conditionsOf(locale, query, networkFilter(values))),
      ],
      counts: { analysts: network.analysts },
      dates: null,
      draw: drawn
        ? (standing) => (
            <NetworkDrawn
              network={network}
              values={values}
              points={points}
              ties={ties}
              drawing={drawing}
              {...standing}
            />
          )
        : null,
      numbers: networkNumbers(ties, ({ order }) => sides.find((side) => side.order === order)?.name ?? null),
      picture: drawn
        ? (paper) =>
            networkPicture(paper, drawing, sides, {
              lead: t('lead'),
              caption: `${t('made.sentence', { made: made.map(({ words }) => words).join(t('made.separator')) })} ${captionOf(t, values, drawing)}`,
              hollow: t('legend.hollow'),
              topic: t('legend.topic'),
              lines: lineWords(lines, format, values, drawing),
            })
        : null,
    };
  },
});
