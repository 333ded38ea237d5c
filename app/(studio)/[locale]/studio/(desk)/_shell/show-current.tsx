'use client';

import { useEffect, useRef } from 'react';

/** Where the navigation does not fit the screen, brings the entry of this page into view. Stands within the navigation. */
export function ShowCurrent() {
  const own = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const current = own.current?.parentElement?.querySelector('[aria-current]');
    current?.scrollIntoView({ inline: 'center', block: 'nearest', behavior: 'instant' });
  }, []);
  return <span ref={own} hidden />;
}
