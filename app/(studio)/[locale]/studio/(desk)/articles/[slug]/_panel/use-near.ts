'use client';

import { type RefObject, useEffect, useState } from 'react';

/** Whether an element is in view, or nearly: what is far from it need not be written. */
export function useNear(element: RefObject<Element | null>, initially: boolean): boolean {
  const [near, setNear] = useState(initially);
  useEffect(() => {
    if (!element.current) return;
    const watch = new IntersectionObserver(([entry]) => entry && setNear(entry.isIntersecting), {
      rootMargin: '600px 0px',
    });
    watch.observe(element.current);
    return () => watch.disconnect();
  }, [element]);
  return near;
}
