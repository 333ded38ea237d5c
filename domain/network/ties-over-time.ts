import { RANGE } from '../measures/scale';
import type { DaySpan } from '../windows/months';
import type { SaidOnTopic } from './said';
import type { Tie } from './tie';

export type TimedSpeaker = { perspectiveId: string };

/** What is said over time, laid out for counting it again and again under other weights. */
export type SaidOverTime = {
  /** In the order in which they are told of. */
  speakers: TimedSpeaker[];
  /** The days and months that anything is said on. */
  times: DaySpan[];
  topics: Topic[];
};

/** Places in lists, of what is said on a topic. */
type Topic = {
  /** Place of each of its speakers among all. */
  speakers: number[];
  /** Distinct values, the lowest first. */
  values: number[];
  /** One by one: place of the speaker in this topic, of the value in it, of the time; and how many positions. */
  rows: Int32Array;
  levels: Int32Array;
  times: Int32Array;
  counts: Int32Array;
};

/** The network of one time. */
export type TiesOfTime = {
  ties: Pick<Tie, 'left' | 'right' | 'congruence' | 'conflict'>[];
  /** Number of speakers, and of their positions before weighing. */
  speaking: number;
  positions: number;
};

/** @param said all that is said, perhaps several times of an analyst on a topic. */
export function layOut(said: readonly SaidOnTopic[]): SaidOverTime {
  const speakers = new Places<string>();
  const timed: TimedSpeaker[] = [];
  const times = new Places<number>();
  const spans: DaySpan[] = [];
  const onTopics = new Map<string, SaidOnTopic[]>();
  for (const one of said) {
    if (speakers.of(one.analystId) === timed.length) timed.push({ perspectiveId: one.perspectiveId });
    onTopics.set(one.topicId, [...(onTopics.get(one.topicId) ?? []), one]);
  }
  const timeOf = (first: number, last: number) => {
    // A day and the month that begins with it are two times.
    const place = times.of(first * 2 + (last > first ? 1 : 0));
    if (place === spans.length) spans.push({ first, last });
    return place;
  };
  const topics = [...onTopics.values()].map((parts) => layOutTopic(parts, speakers, timeOf));
  return { speakers: timed, times: spans, topics };
}

/** Numbers things in the order in which they are first asked for. */
class Places<Key> {
  readonly keys = new Map<Key, number>();

  of(key: Key): number {
    const known = this.keys.get(key);
    if (known !== undefined) return known;
    this.keys.set(key, this.keys.size);
    return this.keys.size - 1;
  }
}

function layOutTopic(
  parts: readonly SaidOnTopic[],
  speakers: Places<string>,
  timeOf: (first: number, last: number) => number,
): Topic {
  const length = parts.reduce((sum, { sayings }) => sum + sayings.values.length, 0);
  const values = [...new Set(parts.flatMap(({ sayings }) => [...new Set(sayings.values)]))].sort((a, b) => a - b);
  const levelOf = new Map(values.map((value, place) => [value, place]));
  const rowOf = new Places<number>();
  const topic = {
    speakers: [] as number[],
    values,
    rows: new Int32Array(length),
    levels: new Int32Array(length),
    times: new Int32Array(length),
    counts: new Int32Array(length),
  };
  let next = 0;
  for (const { analystId, sayings } of parts) {
    const speaker = speakers.of(analystId);
    const row = rowOf.of(speaker);
    topic.speakers[row] = speaker;
    sayings.values.forEach((value, i) => {
      topic.rows[next] = row;
      topic.levels[next] = levelOf.get(value)!;
      topic.times[next] = timeOf(sayings.first[i]!, sayings.last[i]!);
      topic.counts[next] = sayings.counts[i]!;
      next += 1;
    });
  }
  return topic;
}

/**
 * The ties of all pairs of speakers who share a topic at a time, in the order of their places (see tiesOf in ./tie).
 * @param weights what a position of each of the times counts; less than 0 takes it off what others count.
 */
export function tiesUnder({ speakers, topics }: SaidOverTime, weights: Float64Array): TiesOfTime {
  const size = speakers.length;
  const congruence = new Float64Array(size * size);
  const conflict = new Float64Array(size * size);
  const shared = new Uint8Array(size * size);
  const speaks = new Set<number>();
  let positions = 0;
  for (const topic of topics) {
    const counted = count(topic, weights);
    positions += counted.positions;
    for (const { speaker } of counted.voices) speaks.add(speaker);
    addPairs(counted, (left, right, joint, opposed) => {
      const pair = Math.min(left, right) * size + Math.max(left, right);
      congruence[pair]! += joint - opposed;
      conflict[pair]! += opposed;
      shared[pair] = 1;
    });
  }
  const ties: TiesOfTime['ties'] = [];
  for (let left = 0; left < size; left++) {
    for (let right = left + 1; right < size; right++) {
      const pair = left * size + right;
      if (shared[pair]) ties.push({ left, right, congruence: congruence[pair]!, conflict: conflict[pair]! });
    }
  }
  return { ties, speaking: speaks.size, positions };
}

/** A speaker on a topic: how much is said up to each value, the last being all. */
type Voice = { speaker: number; upTo: Float64Array };

type Counted = { values: number[]; voices: Voice[]; positions: number };

/** What is said on a topic under weights, by those who say anything, at the values at which they do. */
function count({ speakers, values, rows, levels, times, counts }: Topic, weights: Float64Array): Counted {
  const width = values.length;
  const table = new Float64Array(speakers.length * width);
  const positions = new Int32Array(speakers.length);
  const used = new Uint8Array(width);
  for (let i = 0; i < rows.length; i++) {
    const weight = weights[times[i]!]!;
    if (weight === 0) continue;
    table[rows[i]! * width + levels[i]!]! += counts[i]! * weight;
    positions[rows[i]!]! += counts[i]! * Math.sign(weight);
    used[levels[i]!] = 1;
  }
  const usedLevels = [...used.keys()].filter((level) => used[level]);
  const voices = speakers.flatMap((speaker, row) => {
    if (positions[row] === 0) return [];
    let sum = 0;
    const upTo = Float64Array.from(usedLevels, (level) => {
      sum += table[row * width + level]!;
      return sum;
    });
    return [{ speaker, upTo }];
  });
  return {
    values: usedLevels.map((level) => values[level]!),
    voices,
    positions: positions.reduce((sum, one) => sum + one, 0),
  };
}

/**
 * Tells of each pair of voices the number of their pairs of positions, and how much of it is conflict. Between two
 * neighbouring values lie the pairs of which one position stands below and the other above: with F and G said up to the
 * lower one, F (m − G) + (n − F) G of n m. So the sum of distances takes as many steps as there are values, not their
 * square, and is exactly 0 where all stand at one value.
 */
function addPairs(
  { values, voices }: Counted,
  add: (left: number, right: number, joint: number, opposed: number) => void,
): void {
  const steps = values.slice(1).map((value, i) => (value - values[i]!) / RANGE);
  voices.forEach((one, i) => {
    const n = one.upTo.at(-1)!;
    for (const other of voices.slice(i + 1)) {
      const m = other.upTo.at(-1)!;
      let opposed = 0;
      for (let step = 0; step < steps.length; step++) {
        const f = one.upTo[step]!;
        const g = other.upTo[step]!;
        opposed += steps[step]! * (f * (m - g) + (n - f) * g);
      }
      add(one.speaker, other.speaker, n * m, opposed);
    }
  });
}
