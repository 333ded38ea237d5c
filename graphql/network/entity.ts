import type { NetworkNode } from '@/domain/network/data';
import { type Loaders, required } from '../loaders';

const TYPE = { analyst: 'Analyst', topic: 'Topic' } as const;

/** The row of a node, marked with its type, which is how the union NetworkEntity tells its members apart. */
export async function nodeEntity({ kind, id }: NetworkNode, loaders: Loaders) {
  return kind === 'analyst'
    ? { __typename: TYPE[kind], ...(await required(loaders.analyst, id)) }
    : { __typename: TYPE[kind], ...(await required(loaders.topic, id)) };
}
