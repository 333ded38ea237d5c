import { getTranslations } from 'next-intl/server';
import { publicUrl } from '@/app/public-url';
import { plainCell } from '@/components/charts/data-table/table';
import { documentText } from '@/components/query/document-text';
import { figureAddress } from './address';
import { csv } from './csv';
import type { OpenFigure } from './figure';
import type { FigureName } from './names';

/** A figure's numbers as CSV, under heads in the language of its address. */
export async function csvFile({ numbers: { columns, rows } }: OpenFigure): Promise<string> {
  const t = await getTranslations('figures.columns');
  return csv(
    columns.map(({ key }) => t(key)),
    rows.map((row) => columns.map((column) => plainCell(row, column))),
  );
}

/** A figure's numbers as JSON, with all one needs to know what they are and to ask for them anew. */
export async function jsonFile(name: FigureName, figure: OpenFigure): Promise<string> {
  const t = await getTranslations('figures');
  const { locale, numbers } = figure;
  const { columns, rows } = numbers;
  const content = {
    figure: name,
    title: figure.title,
    language: locale,
    address: publicUrl(figureAddress(locale, name, figure.query)),
    credit: t('credit'),
    rights: t('rights'),
    filter: figure.conditions.map(({ name: parameter, value, words }) => ({
      name: parameter,
      value,
      words: words.text,
    })),
    ignored: figure.ignored,
    endpoint: publicUrl('/graphql'),
    query: documentText(figure.document),
    variables: figure.variables,
    columns: columns.map(({ key, kind }) => ({ key, label: t(`columns.${key}`), kind })),
    rows: rows.map((row) => Object.fromEntries(columns.map((column) => [column.key, plainCell(row, column)]))),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
