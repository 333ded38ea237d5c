'use client';

import type { MouseEvent, ReactNode } from 'react';

/**
 * The link to the same page in the other language. Without script it keeps page and filters; with it, it also keeps the
 * place, by pointing at whatever marked element the reader has before them: the only part a server cannot know.
 */
export function LanguageLink({
  href,
  language,
  className,
  children,
}: {
  href: string;
  language: string;
  className: string | undefined;
  children: ReactNode;
}) {
  const keepPlace = (event: MouseEvent<HTMLAnchorElement>) => {
    const id = scrollY > 0 ? firstVisibleId() : location.hash.slice(1);
    if (id) event.currentTarget.hash = id;
  };
  return (
    <a className={className} href={href} hrefLang={language} lang={language} onClick={keepPlace}>
      {children}
    </a>
  );
}

/** Both languages mark the same elements with the same ids, so that an id is a place in either. */
function firstVisibleId(): string | undefined {
  const marked = document.querySelectorAll<HTMLElement>('main [id]');
  return [...marked].find((element) => element.getBoundingClientRect().top >= 0)?.id;
}
