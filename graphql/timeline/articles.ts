import { readLimit } from '@/domain/paging/limit';
import type { SideTurningPoint, TimelinePoint } from '@/domain/timeline/data';
import type { Context } from '../context';
import { required } from '../loaders';

/** The articles that a turning point's bucket was counted from. */
export async function articlesBehind(
  { side, topicId, filter }: SideTurningPoint,
  { bucket }: TimelinePoint,
  limit: number,
  { measures, limits, loaders }: Context,
) {
  const ids = await measures.articlesOfBucket({ side, topicId, bucket }, filter, readLimit(limit, limits.pageSize));
  return Promise.all(ids.map((id) => required(loaders.article, id)));
}
