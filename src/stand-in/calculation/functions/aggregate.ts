import type { Call } from './call';
import { define, unlimited, type FunctionTable } from './worksheet-function';
import { errors, isError, Reference, toNumber, type Scalar, type Value } from '../values';

/**
 * The numbers of the arguments. In cells and arrays only numbers count; a value given directly is taken as arithmetic
 * takes it, text such as "3" included. The first error found is the result.
 */
function numbersOf(call: Call, from = 0): number[] {
  const numbers: number[] = [];
  for (let index = from; index < call.count; index++) {
    const cells = call.cells(index);
    const alone = !cells.areCells && cells.rowCount * cells.columnCount === 1;
    if (alone && call.args[index]?.isMissing) {
      numbers.push(0);
    }
    cells.forEach((value) => {
      if (typeof value === 'number' || isError(value) || alone) {
        numbers.push(call.require(toNumber(value, call.evaluator.date1904)));
      }
    });
  }
  return numbers;
}

function count(call: Call, counts: (value: Exclude<Scalar, null>, alone: boolean) => boolean): number {
  let found = 0;
  call.args.forEach((argument, index) => {
    const cells = call.cells(index);
    const alone = !cells.areCells && cells.rowCount * cells.columnCount === 1;
    found += argument.isMissing ? 1 : 0;
    cells.forEach((value) => {
      found += counts(value, alone) ? 1 : 0;
    });
  });
  return found;
}

/** Adds with the rounding errors carried along, so that 0.1 ten times is 1. */
export function sum(numbers: readonly number[]): number {
  let total = 0;
  let carried = 0;
  for (const number of numbers) {
    const next = total + number;
    carried += Math.abs(total) >= Math.abs(number) ? total - next + number : number - next + total;
    total = next;
  }
  return Number.isFinite(total) ? total + carried : total;
}

export const average = (numbers: readonly number[]): Scalar =>
  numbers.length > 0 ? sum(numbers) / numbers.length : errors.div0;

export function variance(numbers: readonly number[], degrees: number): number | undefined {
  const mean = sum(numbers) / numbers.length;
  return degrees > 0 ? sum(numbers.map((number) => (number - mean) ** 2)) / degrees : undefined;
}

export const greatest = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0);
export const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0);
export const product = (numbers: readonly number[]): number =>
  numbers.length > 0 ? numbers.reduce((a, b) => a * b, 1) : 0;

/** SUMPRODUCT: what is no number counts as 0; arrays of different shapes are a #VALUE!. */
function sumProduct(call: Call): Value {
  const matrices = call.args.map((_, index) => call.matrix(index));
  const [first] = matrices;
  if (
    !first ||
    matrices.some((matrix) => matrix.rowCount !== first.rowCount || matrix.columnCount !== first.columnCount)
  ) {
    return errors.value;
  }
  const products: number[] = [];
  first.rows.forEach((line, row) =>
    line.forEach((_, column) => {
      products.push(
        matrices.reduce((total, matrix) => {
          const value = matrix.at(row, column);
          return total * (typeof value === 'number' ? value : isError(value) ? call.require<number>(value) : 0);
        }, 1),
      );
    }),
  );
  return sum(products);
}

/** The place of a number among others, from the greatest down or (order other than 0) from the least up. */
function rank(call: Call, ofEqual: (first: number, count: number) => number): Value {
  const number = call.number(0);
  const numbers: number[] = [];
  call.cells(1).forEach((value) => typeof value === 'number' && numbers.push(value));
  const ascending = call.number(2, 0) !== 0;
  const before = numbers.filter((other) => (ascending ? other < number : other > number)).length;
  const equal = numbers.filter((other) => other === number).length;
  return equal === 0 ? errors.na : ofEqual(before + 1, equal);
}

export const aggregateFunctions: FunctionTable = {
  SUM: define(1, unlimited, (call) => sum(numbersOf(call))),
  AVERAGE: define(1, unlimited, (call) => average(numbersOf(call))),
  MIN: define(1, unlimited, (call) => least(numbersOf(call))),
  MAX: define(1, unlimited, (call) => greatest(numbersOf(call))),
  PRODUCT: define(1, unlimited, (call) => product(numbersOf(call))),
  COUNT: define(1, unlimited, (call) =>
    count(call, (value, alone) => typeof value === 'number' || (alone && !isError(toNumber(value)))),
  ),
  COUNTA: define(1, unlimited, (call) => count(call, () => true)),
  COUNTBLANK: define(1, 1, (call) => {
    const { area } = call.reference(0);
    let filled = 0;
    call.cells(0).forEach((value) => {
      filled += value === '' ? 0 : 1;
    });
    return area.rowCount * area.columnCount - filled;
  }),
  SUMPRODUCT: define(1, unlimited, sumProduct),
  RANK: define(2, 3, (call) => rank(call, (first) => first)),
  'RANK.EQ': define(2, 3, (call) => rank(call, (first) => first)),
  'RANK.AVG': define(2, 3, (call) => rank(call, (first, equal) => first + (equal - 1) / 2)),
  AREAS: define(1, 1, (call) => (call.value(0) instanceof Reference ? 1 : errors.value)),
};
