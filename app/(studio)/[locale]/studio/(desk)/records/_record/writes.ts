import {
  RecordAnalystChangeDocument,
  RecordAnalystCreateDocument,
  RecordAnalystRemoveDocument,
  type RecordFailureFragment,
  RecordOutletChangeDocument,
  RecordOutletCreateDocument,
  RecordOutletRemoveDocument,
  RecordPerspectiveChangeDocument,
  RecordPerspectiveCreateDocument,
  RecordPerspectiveRemoveDocument,
  RecordTopicChangeDocument,
  RecordTopicCreateDocument,
  RecordTopicRemoveDocument,
} from '@/generated/graphql/documents';
import { send } from '../../../_client/send';
import { analystInput, outletInput, perspectiveInput, type RecordForm, topicInput } from './form';
import type { Noun } from './nouns';

/** What became of a write: where the record is, and its version. */
export type Written = {
  slug: string | null;
  version: number | null;
  errors: readonly RecordFailureFragment[];
};

type At = { slug: string; version: number };

type Writes = {
  create: (form: RecordForm, key: string) => Promise<Written>;
  change: (at: At, form: RecordForm, key: string) => Promise<Written>;
  remove: (at: At, key: string) => Promise<Written>;
};

type Payload = Omit<Written, 'slug'> & { analyst?: Slugged; topic?: Slugged; outlet?: Slugged; perspective?: Slugged };
type Slugged = { slug: string } | null;

const written = ({ version, errors, analyst, topic, outlet, perspective }: Payload): Written => ({
  slug: (analyst ?? topic ?? outlet ?? perspective)?.slug ?? null,
  version,
  errors,
});

/** How records of each noun are written. */
export const WRITES: Record<Noun, Writes> = {
  analyst: {
    create: async (form, key) => {
      const answer = await send(RecordAnalystCreateDocument, { analyst: analystInput(form), key });
      return written(answer.analystCreate);
    },
    change: async (at, form, key) => {
      const answer = await send(RecordAnalystChangeDocument, { ...at, analyst: analystInput(form), key });
      return written(answer.analystChange);
    },
    remove: async (at, key) => written((await send(RecordAnalystRemoveDocument, { ...at, key })).analystRemove),
  },
  topic: {
    create: async (form, key) => {
      const answer = await send(RecordTopicCreateDocument, { topic: topicInput(form), key });
      return written(answer.topicCreate);
    },
    change: async (at, form, key) => {
      const answer = await send(RecordTopicChangeDocument, { ...at, topic: topicInput(form), key });
      return written(answer.topicChange);
    },
    remove: async (at, key) => written((await send(RecordTopicRemoveDocument, { ...at, key })).topicRemove),
  },
  perspective: {
    create: async (form, key) => {
      const answer = await send(RecordPerspectiveCreateDocument, { perspective: perspectiveInput(form), key });
      return written(answer.perspectiveCreate);
    },
    change: async (at, form, key) => {
      const answer = await send(RecordPerspectiveChangeDocument, { ...at, perspective: perspectiveInput(form), key });
      return written(answer.perspectiveChange);
    },
    remove: async (at, key) => written((await send(RecordPerspectiveRemoveDocument, { ...at, key })).perspectiveRemove),
  },
  outlet: {
    create: async (form, key) => {
      const answer = await send(RecordOutletCreateDocument, { outlet: outletInput(form), key });
      return written(answer.outletCreate);
    },
    change: async (at, form, key) => {
      const answer = await send(RecordOutletChangeDocument, { ...at, outlet: outletInput(form), key });
      return written(answer.outletChange);
    },
    remove: async (at, key) => written((await send(RecordOutletRemoveDocument, { ...at, key })).outletRemove),
  },
};
