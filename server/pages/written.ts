import type { Aside, Frame } from '@/components/markup/aside';
import { isDatabaseUnavailable } from '@/domain/availability';
import type { Locale } from '@/i18n/routing';
import type { Target } from '../target';
import type { Rendered } from './origin';

/** How the pages that need no Next are written (app/[locale]/written.tsx). */
export type Writer = {
  isWritten: (pathname: string) => boolean;
  writePage: (locale: Locale, address: URL) => Promise<Aside>;
};

type Known = Pick<Rendered, 'headers'> & { frame: Frame };

/** Names of parameters that Next keeps for itself. */
const NEXTS = /^(?:_rsc$|nxt)/;
const PARTS = 'header content footer';

/**
 * Pages that are written without Next. What stands around their parts (the head, style sheets, fonts) and the headers
 * are Next's: they are taken from its first answer and hold for as long as the process, for nothing in them depends on
 * the content. Whatever is unusual is left to Next.
 */
export class Written {
  readonly #writer: (() => Promise<Writer>) | undefined;
  readonly #known = new Map<string, Known>();

  constructor(writer?: () => Promise<Writer>) {
    this.#writer = writer;
  }

  /**
   * The page, or null where Next has to be asked for it.
   * @param remembered the language last read.
   */
  async get(locale: Locale, target: Target, remembered: string | undefined): Promise<Rendered | null> {
    const known = this.#known.get(keyOf(target, remembered));
    if (!known || !this.#writer) return null;
    const address = new URL(`${target.path}${target.search}`, 'http://localhost');
    for (const [name, value] of address.searchParams) if (value === '' || NEXTS.test(name)) return null;
    try {
      const { writePage } = await this.#writer();
      const parts = await writePage(locale, address);
      return { status: 200, headers: known.headers, body: known.frame.filled(parts), aside: new Map() };
    } catch (error) {
      // Next has pages for what fails.
      if (!isDatabaseUnavailable(error)) console.error(error);
      return null;
    }
  }

  /** Learns from an answer of Next's what stands around such a page. */
  async learn(target: Target, remembered: string | undefined, { status, headers }: Rendered, frame: Frame) {
    if (!this.#writer || status !== 200 || frame.places.join(' ') !== PARTS) return;
    const { isWritten } = await this.#writer();
    if (isWritten(target.path)) this.#known.set(keyOf(target, remembered), { headers, frame });
  }
}

/** What the head and the headers depend on: addresses with a query are listed by no search engine. */
function keyOf({ path, search }: Target, remembered: string | undefined): string {
  return `${path} ${search.length > 1} ${remembered ?? ''}`;
}
