import type { Ignored } from '@/components/filters/ignored-notice';
import { isInputError } from '@/domain/errors';
import { settle } from '../_filters/settle';
import { inAddress, type SideName } from '../compare/sides';
import type { ThenAndNowValues } from './address';

type Read = { values: ThenAndNowValues; ignored: Ignored[] };

/**
 * Loads something of the side that an address asks for, else of the one that has most to say. A side that nothing has
 * the name of is set aside and listed. Nothing is found where nobody says anything.
 * @throws whatever loading throws for another reason.
 */
export async function settleSide<Data>(
  read: Read,
  usual: () => Promise<SideName | null>,
  load: (side: SideName, values: ThenAndNowValues) => Promise<Data>,
): Promise<Read & { found: { side: SideName; data: Data } | null }> {
  const side = read.values.side ?? (await usual());
  if (!side) return { ...read, found: null };
  try {
    const { data, ...settled } = await settle(read, (values) => load(side, values));
    return { ...settled, found: { side, data } };
  } catch (error) {
    const { values, ignored } = read;
    if (!isInputError(error) || !error.field.startsWith('side.') || !values.side) throw error;
    return settleSide(
      {
        values: { ...values, side: undefined },
        ignored: [...ignored, { name: 'side', value: inAddress(values.side) }],
      },
      usual,
      load,
    );
  }
}

/** The side that has most to say. */
export function usualSide({ sides }: { sides: { perspective: { slug: string } }[] }): SideName | null {
  const [first] = sides;
  return first ? { kind: 'perspective', slug: first.perspective.slug } : null;
}
