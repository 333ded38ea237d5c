import { AnalystName } from '@/components/side-name/side-name';
import type { Option } from '@/components/studio/combobox/combobox';
import {
  type AnalystLabelFragment,
  FindAnalystsDocument,
  FindClaimsDocument,
  FindTopicsDocument,
  type StatedTopicFragment,
} from '@/generated/graphql/documents';
import { send } from '../../../../_client/send';
import { analystOption, topicOption } from '../../../_search/options';
import type { Claim } from './state';

type Search = (text: string, signal: AbortSignal) => Promise<readonly Option[]>;

/** How what a form refers to is found: by any spelling in any script, since the server folds what it compares. */
export type Searches = { analysts: Search; topics: Search; claims: Search };

type Parts = {
  locale: 'AR' | 'EN';
  /** The claims of this article, whatever their status. */
  claims: readonly Claim[];
  wordsOf: (claim: Claim) => string;
  onAnalysts: (found: readonly AnalystLabelFragment[]) => void;
  onTopics: (found: readonly StatedTopicFragment[]) => void;
};

const CLAIM_ADDRESS = /^[a-z0-9]+(?:-[a-z0-9]+)*\.[1-9]\d*$/;
const FEW = 8;

export function searchesOf({ locale, claims, wordsOf, onAnalysts, onTopics }: Parts): Searches {
  return {
    analysts: async (text, signal) => {
      const { analysts } = await send(FindAnalystsDocument, { locale, text }, signal);
      onAnalysts(analysts.nodes);
      return analysts.nodes.map(analystOption);
    },
    topics: async (text, signal) => {
      const { topics } = await send(FindTopicsDocument, { locale, text }, signal);
      onTopics(topics.nodes);
      return topics.nodes.map(topicOption);
    },
    claims: async (text, signal) => {
      const wanted = text.trim();
      const here = claims
        .filter((claim) => claim.slug === wanted || String(claim.number) === wanted || wordsOf(claim).includes(wanted))
        .slice(0, FEW)
        .map((claim) => option(claim.slug, wordsOf(claim), claim.analyst));
      if (!wanted) return here;
      const elsewhere = await send(FindClaimsDocument, { locale, text: wanted }, signal);
      const found = elsewhere.claims.nodes
        .filter(({ slug }) => !here.some(({ value }) => value === slug))
        .map(({ slug, paraphrase, analyst }) => option(slug, paraphrase.text, analyst));
      const all = [...here, ...found];
      const address = CLAIM_ADDRESS.test(wanted) && !all.some(({ value }) => value === wanted);
      return address ? [...all, { value: wanted, text: wanted, label: <bdi>{wanted}</bdi> }] : all;
    },
  };
}

function option(slug: string, words: string, analyst: AnalystLabelFragment): Option {
  return {
    value: slug,
    text: slug,
    label: (
      <>
        <bdi>{words}</bdi>
        <small>
          <AnalystName analyst={analyst} /> <bdi>{slug}</bdi>
        </small>
      </>
    ),
  };
}
