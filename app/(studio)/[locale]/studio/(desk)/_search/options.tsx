import { AnalystName } from '@/components/side-name/side-name';
import type { Option } from '@/components/studio/combobox/combobox';
import type { AnalystLabelFragment, StatedTopicFragment } from '@/generated/graphql/documents';

/** Somebody who can be chosen: by whom he or she is called, and what tells namesakes apart. */
export function analystOption(analyst: AnalystLabelFragment): Option {
  return {
    value: analyst.slug,
    text: analyst.name.text,
    label: (
      <>
        <AnalystName analyst={analyst} />
        <small>
          <bdi>{analyst.role.text}</bdi>
        </small>
      </>
    ),
  };
}

/** A topic that can be chosen, with what it states. */
export function topicOption({ slug, title, proposition }: StatedTopicFragment): Option {
  return {
    value: slug,
    text: title.text,
    label: (
      <>
        <bdi>{title.text}</bdi>
        <small>
          <bdi>{proposition.text}</bdi>
        </small>
      </>
    ),
  };
}
