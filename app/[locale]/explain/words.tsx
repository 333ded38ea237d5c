import { DataText } from '@/components/charts/data-text';
import type { LocalizedText } from '@/components/charts/text';

/** Names as tags of a message, for words that are shown: isolated and marked with their language. */
export function shown<Name extends string>(names: Record<Name, LocalizedText>) {
  return mapped(names, (text) => () => <DataText text={text} />);
}

/** Names as tags of a message, for words without marks. */
export function plain<Name extends string>(names: Record<Name, LocalizedText>) {
  return mapped(
    names,
    ({ text }) =>
      () =>
        text,
  );
}

function mapped<Name extends string, Tag>(
  names: Record<Name, LocalizedText>,
  tagOf: (text: LocalizedText) => Tag,
): Record<Name, Tag> {
  return Object.fromEntries(Object.entries<LocalizedText>(names).map(([name, text]) => [name, tagOf(text)])) as Record<
    Name,
    Tag
  >;
}
