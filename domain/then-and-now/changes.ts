import type { GradedGap } from '../comparison/compare';
import type { MeasureFilter } from '../filters/measure-filter';
import { lowerGrade } from '../measures/evidence';
import { gap } from '../measures/gap';
import type { Side } from '../sides/side';
import { SideOnTopic } from '../sides/side-on-topic';

/** Whether a side speaks of a topic in both periods, in the later only, or in the earlier only. */
export type Continuity = 'BOTH' | 'NEW' | 'FALLEN_SILENT';

/** One side on one topic in two periods. */
export type TopicChange = {
  topic: SideOnTopic['topic'];
  earlier: SideOnTopic;
  later: SideOnTopic;
  /** Later mean minus earlier mean, with the lower of the two grades; null unless the side speaks in both periods. */
  change: GradedGap | null;
  continuity: Continuity;
};

/** What a side says on the topics it speaks of in one period, and the filter of that period. */
type Spoken = { filter: MeasureFilter; topics: readonly SideOnTopic[] };

/**
 * How a side's means have changed from one period to another, over every topic it speaks of in either, in the topics'
 * order. The change is a gap between the side then and the side now (domain/measures/gap): its interval takes the two
 * periods for independent.
 */
export function changesBetween(side: Side, earlier: Spoken, later: Spoken): TopicChange[] {
  const [then, now] = [earlier, later].map(({ topics }) => new Map(topics.map((one) => [one.topic.id, one])));
  const topics = new Map([...earlier.topics, ...later.topics].map(({ topic }) => [topic.id, topic]));
  return [...topics.values()]
    .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id))
    .map((topic) =>
      changeOf(
        topic,
        then!.get(topic.id) ?? new SideOnTopic(side, topic, earlier.filter),
        now!.get(topic.id) ?? new SideOnTopic(side, topic, later.filter),
      ),
    );
}

function changeOf(topic: SideOnTopic['topic'], earlier: SideOnTopic, later: SideOnTopic): TopicChange {
  const difference = gap(earlier.mean, later.mean);
  return {
    topic,
    earlier,
    later,
    change: difference && { ...difference, grade: lowerGrade(earlier.grade, later.grade) },
    continuity: difference ? 'BOTH' : later.mean ? 'NEW' : 'FALLEN_SILENT',
  };
}
