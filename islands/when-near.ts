/** How far outside the window counts as near: about a screen. */
const MARGIN = '600px';

/** Does something once, when an element comes near the window. */
export function whenNear(element: Element, work: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      work();
    },
    { rootMargin: MARGIN },
  );
  observer.observe(element);
}
