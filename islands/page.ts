/**
 * The only script of a page. Pages are complete without it; it adds what only a browser can know, to the elements that
 * say which island they are (docs/decisions/0115).
 */
import { offerCopy } from './copy-button';
import { keepPlace } from './language-link';
import { whenNear } from './when-near';

const islands = (name: string) => document.querySelectorAll<HTMLElement>(`[data-island="${name}"]`);

for (const link of islands('language-link')) keepPlace(link as HTMLAnchorElement);
for (const button of islands('copy-button')) offerCopy(button as HTMLButtonElement);
for (const figure of islands('timeline')) {
  whenNear(figure, () => import('./timeline').then(({ enliven }) => enliven(figure)));
}
