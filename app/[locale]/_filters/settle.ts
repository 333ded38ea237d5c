import type { Ignored } from '@/components/filters/ignored-notice';
import { type InputError, isInputError } from '@/domain/errors';

/** Parameters by the API's name of the field, which an error points at. */
const PARAMETER: Record<string, string> = {
  perspectives: 'perspective',
  topics: 'topic',
  analysts: 'analyst',
  outlets: 'outlet',
  articles: 'article',
  languages: 'language',
  text: 'q',
  after: 'after',
  before: 'before',
  left: 'left',
  right: 'right',
  step: 'step',
  interval: 'by',
};

/**
 * Loads a list under what its address asks for. What only the API can tell to be wrong (the slug of nothing, a cursor of
 * another list) is taken out and listed with what was ignored already, and the list is loaded again.
 * @throws whatever loading throws for another reason.
 */
export async function settle<Values extends Record<string, unknown>, Data>(
  read: { values: Values; ignored: Ignored[] },
  load: (values: Values) => Promise<Data>,
): Promise<{ data: Data; values: Values; ignored: Ignored[] }> {
  try {
    return { ...read, data: await load(read.values) };
  } catch (error) {
    const less = isInputError(error) ? withoutFault(read, error) : null;
    if (!less) throw error;
    return settle(less, load);
  }
}

/** The same without the value at fault; null where the fault is not the address's, so that this always ends. */
function withoutFault<Values extends Record<string, unknown>>(
  read: { values: Values; ignored: Ignored[] },
  error: InputError,
) {
  const name =
    PARAMETER[
      error.field
        .split('.')
        .at(-1)
        ?.replace(/\[\d+\]$/, '') ?? ''
    ];
  if (!name || !(name in read.values)) return null;
  const found = read.values[name];
  if (found === undefined || (Array.isArray(found) && found.length === 0)) return null;
  const fault = Array.isArray(found) && found.includes(error.value) ? [error.value] : [found].flat();
  const left = Array.isArray(found) ? found.filter((one) => !fault.includes(one)) : undefined;
  return {
    values: { ...read.values, [name]: left },
    ignored: [...read.ignored, ...fault.map((one) => ({ name, value: String(one) }))],
  };
}
