import type { LocalizedText } from './text';

/** A text that comes from data: isolated, and marked with its own language and direction, which may not be the page's. */
export function DataText({ text }: { text: LocalizedText }) {
  return (
    <bdi lang={text.language} dir={text.direction === 'RTL' ? 'rtl' : 'ltr'}>
      {text.text}
    </bdi>
  );
}
