import type { ReactNode } from 'react';
import { DataText } from '@/components/charts/data-text';
import { type ClaimKind, ExplainConditionsDocument, type SpeechType } from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { API_LOCALE, type Locale } from '@/i18n/routing';
import { conditionWords } from '../_filters/condition-words';
import type { Conditions } from './conditions';

const KINDS: ClaimKind[] = ['ASSESSMENT', 'PREDICTION', 'DEMAND', 'FACT'];
const SPEECH: SpeechType[] = ['DIRECT', 'INDIRECT', 'MIXED'];

/** Conditions in words. Names are asked for only where there is something to name. */
export async function conditionList(
  locale: Locale,
  conditions: Conditions,
): Promise<{ key: string; words: ReactNode }[]> {
  const { outlet = [], topic = [], analyst = [], perspective = [] } = conditions;
  const known = [outlet, topic, analyst, perspective].some((names) => names.length > 0)
    ? await execute(ExplainConditionsDocument, {
        locale: API_LOCALE[locale],
        outlets: [...outlet],
        topics: [...topic],
        analysts: [...analyst],
        perspectives: [...perspective],
      })
    : null;
  const words = conditionWords(locale, {
    outlets: known?.outlets.nodes.map((one) => ({ outlet: one })),
    topics: known?.topics.nodes.map((one) => ({ topic: one })),
    analysts: known?.analysts.nodes.map((one) => ({ analyst: one })),
    perspectives: known?.perspectives.nodes.map((one) => ({ perspective: one })),
    kinds: KINDS.map((kind) => ({ kind })),
    speech: SPEECH.map((speech) => ({ speech })),
  });
  return Object.entries(conditions).flatMap(([name, found]) =>
    [found ?? []].flat().flatMap((value) => {
      const said = words(name, value);
      return said ? [{ key: `${name}=${value}`, words: <DataText text={said} /> }] : [];
    }),
  );
}
