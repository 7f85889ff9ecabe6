import { parseEntry } from '../model/entry/entry';
import type { SheetModel } from '../model/sheet';
import type { CellError } from '../model/cells/cell-types';
import type { Area } from '../model/sheet-types';

/** One value; null is an empty cell or an argument left out. */
export type Scalar = number | string | boolean | CellError | null;

/** Values in rows of equal length; at least one. */
export class Matrix {
  constructor(readonly rows: readonly (readonly Scalar[])[]) {}

  get rowCount(): number {
    return this.rows.length;
  }

  get columnCount(): number {
    return this.rows[0]?.length ?? 0;
  }

  at(row: number, column: number): Scalar {
    return this.rows[row]?.[column] ?? null;
  }
}

/** Cells of a sheet, not yet read. */
export class Reference {
  constructor(
    readonly sheet: SheetModel,
    readonly area: Area,
  ) {}
}

/** What LAMBDA gives: a function of values. */
export class Lambda {
  constructor(readonly call: (args: readonly Value[]) => Value) {}
}

export type Value = Scalar | Matrix | Reference | Lambda;

export const errors = {
  div0: { error: '#DIV/0!' },
  value: { error: '#VALUE!' },
  ref: { error: '#REF!' },
  name: { error: '#NAME?' },
  num: { error: '#NUM!' },
  na: { error: '#N/A' },
  nothing: { error: '#NULL!' },
  spill: { error: '#SPILL!' },
  calc: { error: '#CALC!' },
  busy: { error: '#BUSY!' },
} as const satisfies Record<string, CellError>;

export function isError(value: Value | undefined): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

export const isScalar = (value: Value): value is Scalar =>
  !(value instanceof Matrix || value instanceof Reference || value instanceof Lambda);

/** A matrix, or its only value where it has just one. */
export function matrixOf(rows: readonly (readonly Scalar[])[]): Matrix | Scalar {
  return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? null) : new Matrix(rows);
}

/**
 * A number as arithmetic takes it: nothing is 0, TRUE is 1, and text is read as if typed ("12", "5%", "2026-03-01");
 * other text is a #VALUE!.
 */
export function toNumber(value: Scalar, date1904 = false): number | CellError {
  if (typeof value === 'number') {
    return value;
  }
  if (value === null) {
    return 0;
  }
  if (typeof value === 'boolean') {
    return Number(value);
  }
  return typeof value === 'string' ? (typedNumber(value, date1904) ?? errors.value) : value;
}

/** The number that text stands for when typed into a cell; undefined for text that stays text. */
export function typedNumber(text: string, date1904: boolean): number | undefined {
  const trimmed = text.trim();
  if (!/\d/.test(trimmed) || trimmed.startsWith("'") || trimmed.startsWith('=')) {
    return undefined;
  }
  const { value } = parseEntry(trimmed, { format: 'General', date1904, locale: 'en-US' });
  return typeof value === 'number' ? value : undefined;
}

/** Text as `&` takes it: numbers with up to 15 digits, TRUE and FALSE in capitals. */
export function toText(value: Scalar): string | CellError {
  if (value === null) {
    return '';
  }
  if (typeof value === 'boolean') {
    return value ? 'TRUE' : 'FALSE';
  }
  return typeof value === 'number' ? numberText(value) : value;
}

/** A number as General shows it in text: 15 digits, with an exponent where there are more before the point. */
function numberText(number: number): string {
  const rounded = Number(number.toPrecision(15));
  const text = Math.abs(rounded) >= 1e15 ? rounded.toExponential() : String(rounded);
  return text.replace(
    /e([+-])(\d+)$/,
    (_exponent, sign: string, digits: string) => `E${sign}${digits.padStart(2, '0')}`,
  );
}

/** A condition: numbers other than 0 hold, text only as "TRUE" or "FALSE". */
export function toCondition(value: Scalar): boolean | CellError {
  if (typeof value === 'string') {
    const upper = value.toUpperCase();
    return upper === 'TRUE' || upper === 'FALSE' ? upper === 'TRUE' : errors.value;
  }
  return typeof value === 'object' && value !== null ? value : Boolean(value);
}

/**
 * Excel's order of values: numbers, then text without case, then FALSE and TRUE. Negative if `a` comes first.
 * An empty cell is what it is compared with: 0, "" or FALSE.
 */
export function compare(a: Exclude<Scalar, CellError>, b: Exclude<Scalar, CellError>): number {
  const left = a ?? emptyLike(b);
  const right = b ?? emptyLike(a);
  if (typeof left !== typeof right) {
    return rank(left) - rank(right);
  }
  if (typeof left === 'string' && typeof right === 'string') {
    const [x, y] = [left.toLowerCase(), right.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Number(left) - Number(right);
}

const emptyLike = (other: Scalar): number | string | boolean =>
  typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;

const rank = (value: number | string | boolean): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;

/**
 * Applies a function of scalars to values of which some are matrices: a single row or column is repeated, and where
 * the others have cells beyond a matrix's end the result is #N/A, as in Excel's arrays.
 */
export function broadcast<T extends readonly (Matrix | Scalar)[]>(
  values: T,
  apply: (...scalars: Scalar[]) => Scalar,
): Matrix | Scalar {
  const matrices = values.filter((value): value is Matrix => value instanceof Matrix);
  if (matrices.length === 0) {
    return apply(...(values as readonly Scalar[]));
  }
  const rowCount = Math.max(...matrices.map((matrix) => matrix.rowCount));
  const columnCount = Math.max(...matrices.map((matrix) => matrix.columnCount));
  const rows: Scalar[][] = [];
  for (let row = 0; row < rowCount; row++) {
    const line: Scalar[] = [];
    for (let column = 0; column < columnCount; column++) {
      const scalars = values.map((value) => (value instanceof Matrix ? repeated(value, row, column) : value));
      line.push(scalars.includes(undefined) ? errors.na : apply(...(scalars as Scalar[])));
    }
    rows.push(line);
  }
  return matrixOf(rows);
}

function repeated(matrix: Matrix, row: number, column: number): Scalar | undefined {
  const r = matrix.rowCount === 1 ? 0 : row;
  const c = matrix.columnCount === 1 ? 0 : column;
  return r < matrix.rowCount && c < matrix.columnCount ? matrix.at(r, c) : undefined;
}
