/** A topic that one side speaks of and another does not (BlindSpot of the API). */
export type BlindSpot<Topic extends Named, Side extends Named> = {
  topic: Topic;
  speaking: Side;
  positions: number;
  silent: Side;
};
type Named = { slug: string };

/** What one side says nothing of, and how many positions each of the others takes on it. */
export type Silence<Topic, Side> = {
  side: Side;
  topics: { topic: Topic; speaking: { side: Side; positions: number }[] }[];
};

/** Blind spots by the side that is silent and by topic, in the order in which they come. */
export function silences<Topic extends Named, Side extends Named>(
  spots: readonly BlindSpot<Topic, Side>[],
): Silence<Topic, Side>[] {
  const bySide = new Map<string, Silence<Topic, Side>>();
  for (const { topic, speaking, positions, silent } of spots) {
    const silence = bySide.get(silent.slug) ?? { side: silent, topics: [] };
    bySide.set(silent.slug, silence);
    const found = silence.topics.find((one) => one.topic.slug === topic.slug);
    const speaker = { side: speaking, positions };
    if (found) found.speaking.push(speaker);
    else silence.topics.push({ topic, speaking: [speaker] });
  }
  return [...bySide.values()];
}
