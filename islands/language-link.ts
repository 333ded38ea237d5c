/** Makes the link to the other language keep the reader's place: whatever marked element they have before them. */
export function keepPlace(link: HTMLAnchorElement): void {
  link.addEventListener('click', () => {
    const id = scrollY > 0 ? firstVisibleId() : location.hash.slice(1);
    if (id) link.hash = id;
  });
}

/** Both languages mark the same elements with the same ids, so that an id is a place in either. */
function firstVisibleId(): string | undefined {
  const marked = document.querySelectorAll<HTMLElement>('main [id]');
  return [...marked].find((element) => element.getBoundingClientRect().top >= 0)?.id;
}
