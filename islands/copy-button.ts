/** Shows a button that copies a text, where the browser lets a page write to the clipboard. */
export function offerCopy(button: HTMLButtonElement): void {
  const { target, done } = button.dataset;
  const label = button.firstElementChild;
  const text = target && document.getElementById(target)?.textContent;
  if (!navigator.clipboard || !label || !text || !done) return;
  const offer = label.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    // A browser may refuse at any time; the text can still be selected.
    const written = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    label.textContent = written ? done : offer;
  });
}
