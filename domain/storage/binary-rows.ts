import type { Table } from './rows';

// PostgreSQL's binary format of COPY: a header, each row as the number of its columns and each column as the number of its
// bytes and the bytes, an end. https://www.postgresql.org/docs/15/sql-copy.html#id-1.9.3.55.9.4

/** What comes before all rows: the signature, no flags, no extension. */
export const HEADER = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');

/** What comes after them. */
export const TRAILER = Buffer.from([0xff, 0xff]);

const NULL = -1;
const ENUMERATION = /^"\w+"$/;
const INTEGER_OID = 23;
const FLOAT_OID = 701;
const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2000, 0, 1);

/** Bytes that grow as they are written, used again for every row. */
class Bytes {
  private bytes = Buffer.allocUnsafe(1 << 20);
  private end = 0;

  take(): Buffer {
    const taken = Buffer.from(this.bytes.subarray(0, this.end));
    this.end = 0;
    return taken;
  }

  int16(value: number): void {
    this.room(2);
    this.end = this.bytes.writeInt16BE(value, this.end);
  }

  int32(value: number): void {
    this.room(4);
    this.end = this.bytes.writeInt32BE(value, this.end);
  }

  double(value: number): void {
    this.room(8);
    this.end = this.bytes.writeDoubleBE(value, this.end);
  }

  byte(value: number): void {
    this.room(1);
    this.bytes[this.end++] = value;
  }

  /** A text, after its length and after `before`. */
  text(value: string, before = ''): void {
    const prefix = before.length;
    // No unit of UTF-16 takes more than three bytes of UTF-8.
    this.room(4 + prefix + 3 * value.length);
    for (let i = 0; i < prefix; i++) this.bytes[this.end + 4 + i] = before.charCodeAt(i);
    const length = prefix + this.bytes.write(value, this.end + 4 + prefix);
    this.bytes.writeInt32BE(length, this.end);
    this.end += 4 + length;
  }

  /** Bytes after their number. */
  hexadecimal(digits: string): void {
    this.room(4 + digits.length / 2);
    this.bytes.writeInt32BE(digits.length / 2, this.end);
    this.end += 4 + this.bytes.write(digits, this.end + 4, 'hex');
  }

  uuid(value: string): void {
    this.room(20);
    this.bytes.writeInt32BE(16, this.end);
    let to = this.end + 4;
    for (let at = 0; at < value.length; at += 2) {
      if (value.charCodeAt(at) === HYPHEN) at++;
      this.bytes[to++] = (DIGITS[value.charCodeAt(at)]! << 4) | DIGITS[value.charCodeAt(at + 1)]!;
    }
    this.end += 20;
  }

  private room(length: number): void {
    if (this.end + length <= this.bytes.length) return;
    const grown = Buffer.allocUnsafe(2 * (this.end + length));
    this.bytes.copy(grown, 0, 0, this.end);
    this.bytes = grown;
  }
}

const HYPHEN = 0x2d;
const DIGITS = new Uint8Array(128);
for (const digit of '0123456789abcdef') DIGITS[digit.charCodeAt(0)] = Number.parseInt(digit, 16);

// One for all tables: rows are written without a pause between them.
const bytes = new Bytes();

type Write = (value: never) => void;

const WRITES: Readonly<Record<string, Write>> = {
  uuid: (value: string) => bytes.uuid(value),
  text: (value: string) => bytes.text(value),
  // The version of its format.
  jsonb: (value: unknown) => bytes.text(JSON.stringify(value), '\x01'),
  boolean: (value: boolean) => {
    bytes.int32(1);
    bytes.byte(value ? 1 : 0);
  },
  smallint: (value: number) => {
    bytes.int32(2);
    bytes.int16(value);
  },
  integer: (value: number) => {
    bytes.int32(4);
    bytes.int32(value);
  },
  float8: (value: number) => {
    bytes.int32(8);
    bytes.double(value);
  },
  date: (value: string) => {
    bytes.int32(4);
    bytes.int32((Date.parse(value) - FIRST_DAY) / DAY);
  },
  /** In hexadecimal digits, as PostgreSQL reads them from text. */
  bytea: (value: string) => bytes.hexadecimal(value.slice('\\x'.length)),
  'integer[]': (values: readonly number[]) => {
    arrayOf(INTEGER_OID, 4, values.length);
    for (const value of values) {
      bytes.int32(4);
      bytes.int32(value);
    }
  },
  'float8[]': (values: readonly number[]) => {
    arrayOf(FLOAT_OID, 8, values.length);
    for (const value of values) {
      bytes.int32(8);
      bytes.double(value);
    }
  },
};

/** What comes before the elements of an array, of which each follows its own length. */
function arrayOf(oid: number, size: number, length: number): void {
  if (length === 0) {
    bytes.int32(12);
    for (const part of [0, 0, oid]) bytes.int32(part);
    return;
  }
  bytes.int32(20 + (4 + size) * length);
  // One dimension, no nulls, of this type, so many from the first.
  for (const part of [1, 0, oid, length, 1]) bytes.int32(part);
}

function writeOf(type: string): Write {
  const write = ENUMERATION.test(type) ? WRITES.text : WRITES[type];
  if (!write) throw new Error(`Rows with columns of the type ${type} are not copied.`);
  return write;
}

/**
 * Rows of a table, as COPY takes them between HEADER and TRAILER: their columns in the order of the table's.
 * @param rows what is no column of the table is passed over.
 */
export function binaryRows<Row extends object>(table: Table<Row>, rows: readonly Row[]): Buffer {
  const columns = columnsOf(table);
  for (const row of rows) {
    bytes.int16(columns.length);
    for (const { name, write } of columns) {
      const value = row[name as keyof Row];
      if (value === null) bytes.int32(NULL);
      else write(value as never);
    }
  }
  return bytes.take();
}

type Column = { name: string; write: Write };
const known = new WeakMap<object, readonly Column[]>();

function columnsOf(table: Table<never>): readonly Column[] {
  let columns = known.get(table);
  if (!columns) {
    columns = Object.entries<string>(table.columns).map(([name, type]) => ({ name, write: writeOf(type) }));
    known.set(table, columns);
  }
  return columns;
}
