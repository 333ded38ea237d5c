/** What can be wrong with a file that is imported. */
export type FaultCode =
  | 'BYTE_ORDER_MARK'
  | 'DUPLICATE'
  | 'DUPLICATE_KEY'
  | 'ENCODING'
  | 'INVALID'
  | 'MISSING'
  | 'NOT_NORMALISED'
  | 'SYNTAX'
  | 'TOO_LARGE'
  | 'UNKNOWN_KEY'
  | 'UNKNOWN_REFERENCE'
  | 'UNREADABLE'
  | 'UNSUPPORTED'
  | 'WOULD_REMOVE_CLAIMS';

/** A place in a file: line from 1, column from 1 in code points. */
export type Place = { line: number; column: number };

/**
 * One fault of an imported file. `field` is the path of the faulty value ("digest[3].claim.kind"), empty for the file as
 * a whole; `found` and `expected` are in English, for whoever wrote the file.
 */
export type ImportFault = {
  code: FaultCode;
  file: string;
  place: Place | null;
  field: string;
  found: string;
  expected: string;
};

/** A refused import, with everything that is wrong, in the order of files and lines. Nothing was stored. */
export class ImportError extends Error {
  override name = 'ImportError';
  readonly faults: readonly ImportFault[];
  /** @param complete whether all was read: reading ends early where there are too many faults. */
  constructor(
    faults: readonly ImportFault[],
    readonly complete = true,
  ) {
    // Two rules may say the same of one value: said once, it is one fault.
    const distinct = [...new Map(faults.map((fault) => [describeFault(fault), fault])).values()].sort(byPlace);
    super(distinct.map(describeFault).join('\n'));
    this.faults = distinct;
  }
}

/** The fault in one line: "file:line:column field: found …; expected …". */
export function describeFault({ file, place, field, found, expected }: ImportFault): string {
  const where = place ? `${file}:${place.line}:${place.column}` : file;
  return `${where}${field ? ` ${field}` : ''}: found ${found}; expected ${expected}`;
}

/** A path into a JSON value, as it is written in JavaScript: digest[3].claim. */
export function fieldName(path: readonly (string | number)[]): string {
  return path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`)).join('');
}

const LONGEST_FOUND = 80;

/** A value as it is shown in a fault, cut where it is long. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  // JSON has no infinity, which is what a number too large for it is read as.
  const text = [...(typeof value === 'number' ? String(value) : JSON.stringify(value))];
  return text.length > LONGEST_FOUND ? `${text.slice(0, LONGEST_FOUND).join('')}…` : text.join('');
}

function byPlace(a: ImportFault, b: ImportFault): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0);
}
