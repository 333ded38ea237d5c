import type { Network, NetworkNode } from '@/domain/network/data';
import type { NodeWords } from '@/domain/network/export/file';
import { localize } from '@/domain/text/localized';
import { type Loaders, required } from '../loaders';

/** What the nodes of a network are called in a language, for its file. */
export async function readWords(
  { nodes }: Network,
  language: string,
  loaders: Loaders,
): Promise<(node: NetworkNode) => NodeWords> {
  const words = new Map(
    await Promise.all(nodes.map(async (node) => [node, await wordsOf(node, language, loaders)] as const)),
  );
  return (node) => words.get(node)!;
}

async function wordsOf({ kind, id }: NetworkNode, language: string, loaders: Loaders): Promise<NodeWords> {
  if (kind === 'topic') {
    const { title } = await required(loaders.topic, id);
    return { label: localize(title, language).text, perspective: null };
  }
  const { name, perspectiveId } = await required(loaders.analyst, id);
  const { slug } = await required(loaders.perspective, perspectiveId);
  return { label: localize(name, language).text, perspective: slug };
}
