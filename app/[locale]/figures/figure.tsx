import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { DataTable } from '@/components/charts/data-table/table';
import { DataText } from '@/components/charts/data-text';
import type { FigureHead } from '@/components/charts/frame/frame';
import type { Picture } from '@/components/charts/picture/frame';
import type { Paper } from '@/components/charts/picture/setting';
import type { LocalizedText } from '@/components/charts/text';
import type { Ignored } from '@/components/filters/ignored-notice';
import type { CountsLabelFragment, TypedDocumentString } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import type { Query } from '@/i18n/address';
import { API_LOCALE, type Locale } from '@/i18n/routing';
import type { SearchParams } from '../_filters/read';
import { settle } from '../_filters/settle';

/** How a figure is placed: on the page it belongs to, or on a page of its own. */
export type Standing = Partial<Pick<FigureHead, 'title' | 'level' | 'figureHref' | 'withoutTable'>>;

/** A condition in force: the parameter and value of the address, and how it is said. */
export type Condition = { name: string; value: string; words: LocalizedText };

/** What a figure is once its data is there. */
export type Presentation = {
  /** What the figure shows, as the page it stands on calls it. */
  name: string;
  /** What it shows that of, where it is about one thing. */
  subject: LocalizedText | null;
  /** The page the figure stands on: its name, and its address with the figure's anchor. */
  origin: { title: string; href: string };
  conditions: Condition[];
  /** What it was counted from, as far as the query tells. */
  counts: Partial<CountsLabelFragment> | null;
  /**
   * The drawing; null where there is nothing to draw under these conditions.
   * @param hrefOf the address of the same figure under other parameters, for links that sort it anew.
   */
  draw: ((standing: Standing, hrefOf: (query: Query) => string) => ReactNode) | null;
  numbers: DataTable;
  /** The figure as a picture that stands alone; null where there is nothing to draw or nobody draws it. */
  picture: ((paper: Paper) => Picture) | null;
  /** First and last day of what was counted; null where the query does not tell. */
  dates: { from: string; to: string } | null;
};

type FigureSpec<Values extends Record<string, unknown>, Data, Variables extends Record<string, unknown>> = {
  /** The query that feeds the figure: all that it shows, and nothing else. */
  document: TypedDocumentString<Data, Variables & { locale: string }>;
  /** Reads the parameters of the page the figure stands on. */
  read: (query: SearchParams) => { values: Values; ignored: Ignored[] };
  /** What the query is asked with, beside the language. */
  variables: (values: Values) => Omit<Variables, 'locale'>;
  /** The values as they stand in an address. */
  query: (values: Values) => Query;
  /** Loads with what the address asks for, and without what of it the API does not accept; as lists do unless given. */
  settle?: (
    read: Settled<Values>,
    load: (values: Values) => Promise<Data>,
  ) => Promise<Settled<Values> & { data: Data }>;
  present: (answer: { data: Data; values: Values; locale: Locale }) => Promise<Presentation>;
};

type Settled<Values> = { values: Values; ignored: Ignored[] };

/** A figure under the conditions of one address. */
export type OpenFigure = Presentation & {
  locale: Locale;
  /** Name and subject in one: in words, and as a page shows them. */
  title: string;
  heading: ReactNode;
  /** The parameters in force, as they stand in an address. */
  query: Query;
  ignored: Ignored[];
  document: TypedDocumentString<unknown, never>;
  variables: Record<string, unknown>;
};

export type Figure = {
  document: TypedDocumentString<unknown, never>;
  /**
   * Loads the figure under what an address asks for. What cannot be used is set aside and listed.
   * @throws DatabaseUnavailableError when the database cannot be reached.
   */
  open: (locale: Locale, query: SearchParams) => Promise<OpenFigure>;
};

/** A figure from what it reads, asks and shows. */
export function figure<Values extends Record<string, unknown>, Data, Variables extends Record<string, unknown>>(
  spec: FigureSpec<Values, Data, Variables>,
): Figure {
  const { document } = spec;
  // What answers no names asks for no language.
  const hasNames = /\$locale\b/.test(document.toString());
  return {
    document,
    open: async (locale, query) => {
      const variablesOf = (values: Values) =>
        withoutUnset({ ...(hasNames && { locale: API_LOCALE[locale] }), ...spec.variables(values) }) as Variables & {
          locale: string;
        };
      const { data, values, ignored } = await (spec.settle ?? settle)(spec.read(query), (wanted) =>
        execute(document, variablesOf(wanted)),
      );
      const presentation = await spec.present({ data, values, locale });
      return {
        ...presentation,
        ...(await titled(presentation)),
        locale,
        query: spec.query(values),
        ignored,
        document,
        variables: variablesOf(values),
      };
    },
  };
}

async function titled({ name, subject }: Presentation): Promise<Pick<OpenFigure, 'title' | 'heading'>> {
  const t = await getTranslations('figures');
  if (!subject) return { title: name, heading: name };
  return {
    title: t.markup('about', { name, subject: () => subject.text }),
    heading: t.rich('about', { name, subject: () => <DataText text={subject} /> }),
  };
}

/** Without what is undefined, at any depth, as it is sent: the variables that are shown are those that are asked. */
function withoutUnset(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(withoutUnset);
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => (one === undefined ? [] : [[name, withoutUnset(one)]])),
  );
}
