import { filterOwners } from '../../model/filters/filters';
import type { SheetModel } from '../../model/sheet';
import { average, greatest, least, product, sum, variance } from './aggregate';
import type { Call } from './call';
import { define, unlimited, type FunctionTable } from './worksheet-function';
import { errors, isError, Reference, type Scalar, type Value } from '../values';

type Summary = (numbers: readonly number[], filled: number) => Scalar;

/** SUBTOTAL's functions by number, over rows no filter leaves out; from 101 on the same ones, over rows not hidden at all. */
const subtotals: readonly Summary[] = [
  average,
  (numbers) => numbers.length,
  (_numbers, filled) => filled,
  greatest,
  least,
  product,
  (numbers) => root(variance(numbers, numbers.length - 1)),
  (numbers) => root(variance(numbers, numbers.length)),
  sum,
  (numbers) => variance(numbers, numbers.length - 1) ?? errors.div0,
  (numbers) => variance(numbers, numbers.length) ?? errors.div0,
];

const root = (value: number | undefined): Scalar => (value === undefined ? errors.div0 : Math.sqrt(value));

const isRowHidden = (sheet: SheetModel, row: number): boolean => sheet.rows.get(row)?.hidden === true;

/** Whether a hidden row is one that a filter may have left out: it lies among the rows of one in force. */
function filteredRows(sheet: SheetModel): (row: number) => boolean {
  const bodies = filterOwners(sheet).flatMap(({ filters, body }) => (filters.size > 0 ? body : []));
  return (row) => bodies.some((body) => row >= body.row && row < body.row + body.rowCount);
}

/** What of the cells under a subtotal counts. */
interface Leaves {
  readonly isHiddenOut: (sheet: SheetModel) => (row: number) => boolean;
  readonly nestedOut: boolean;
  readonly errorsOut: boolean;
}

/** The numbers of some arguments, and how many of their cells are filled. */
function gather(call: Call, from: number, to: number, leaves: Leaves): { numbers: number[]; filled: number } {
  const numbers: number[] = [];
  let filled = 0;
  for (let index = from; index < to; index++) {
    const value = call.value(index);
    const { sheet, area } = value instanceof Reference ? value : { sheet: undefined, area: undefined };
    const isOut = sheet && leaves.isHiddenOut(sheet);
    call.cells(index).forEach((one, row, column) => {
      const formula = sheet?.cells.get(area.row + row, area.column + column)?.formula;
      const nested = formula !== undefined && /^=\s*(?:SUBTOTAL|AGGREGATE)\(/i.test(formula);
      if ((nested && leaves.nestedOut) || isOut?.((area?.row ?? 0) + row) || (leaves.errorsOut && isError(one))) return;
      filled += 1;
      if (typeof one === 'number' || isError(one)) numbers.push(call.require<number>(one));
    });
  }
  return { numbers, filled };
}

function requireReferences(call: Call, from: number): void {
  for (let index = from; index < call.count; index++) call.reference(index);
}

/** SUBTOTAL: other subtotals among the cells do not count. */
function subtotal(call: Call): Value {
  const code = call.integer(0);
  const apply = subtotals[(code > 100 ? code - 100 : code) - 1];
  if (!apply) {
    return errors.value;
  }
  requireReferences(call, 1);
  const isHiddenOut = (sheet: SheetModel): ((row: number) => boolean) => {
    const isFiltered = filteredRows(sheet);
    return (row) => isRowHidden(sheet, row) && (code > 100 || isFiltered(row));
  };
  const { numbers, filled } = gather(call, 1, call.count, { isHiddenOut, nestedOut: true, errorsOut: false });
  return apply(numbers, filled);
}

/**
 * AGGREGATE: one of 19 functions, the first 13 over references, the others over one array with their k. Options 1, 3, 5
 * and 7 leave out hidden rows, 2, 3, 6 and 7 errors, 0 to 3 other subtotals.
 */
function aggregate(call: Call): Value {
  const [code, option] = [call.integer(0), call.integer(1, 0)];
  const isPlace = code >= 14;
  if (code < 1 || code > 19 || option < 0 || option > 7 || (isPlace && call.count !== 4)) {
    return errors.value;
  }
  if (!isPlace) requireReferences(call, 2);
  const { numbers, filled } = gather(call, 2, isPlace ? 3 : call.count, {
    isHiddenOut: (sheet) => (row) => option % 2 === 1 && isRowHidden(sheet, row),
    nestedOut: option < 4,
    errorsOut: [2, 3, 6, 7].includes(option),
  });
  if (isPlace) return placed(code, numbers, call.number(3));
  if (code === 12) return numbers.length === 0 ? errors.num : percentile(numbers, 0.5);
  return code === 13 ? mode(numbers) : (subtotals[code - 1]?.(numbers, filled) ?? errors.value);
}

/** LARGE, SMALL, PERCENTILE.INC, QUARTILE.INC, PERCENTILE.EXC and QUARTILE.EXC, by AGGREGATE's numbers from 14 on. */
function placed(code: number, numbers: readonly number[], k: number): Scalar {
  const { length } = numbers;
  if (code <= 15) {
    const place = Math.ceil(k);
    const ascending = [...numbers].sort((a, b) => a - b);
    return ascending[code === 14 ? length - place : place - 1] ?? errors.num;
  }
  const share = code === 17 || code === 19 ? Math.trunc(k) / 4 : k;
  if (length === 0 || share < 0 || share > 1) return errors.num;
  if (code <= 17) return percentile(numbers, share);
  // Without the ends: the k-th of n + 1 parts.
  const rank = share * (length + 1) - 1;
  return rank < 0 || rank > length - 1 ? errors.num : percentile(numbers, rank / Math.max(1, length - 1));
}

/** Between two numbers by where the share lies. */
function percentile(numbers: readonly number[], share: number): number {
  const ascending = [...numbers].sort((a, b) => a - b);
  const rank = share * (ascending.length - 1);
  const below = ascending[Math.floor(rank)] ?? 0;
  return below + (rank - Math.floor(rank)) * ((ascending[Math.ceil(rank)] ?? below) - below);
}

/** The number that is there most often, of several the first; there must be two of it. */
function mode(numbers: readonly number[]): Scalar {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return most < 2 ? errors.na : ([...counts].find(([, count]) => count === most)?.[0] ?? errors.na);
}

export const subtotalFunctions: FunctionTable = {
  SUBTOTAL: define(2, unlimited, subtotal),
  AGGREGATE: define(3, unlimited, aggregate),
};
