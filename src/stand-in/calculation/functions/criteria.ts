import { Call, ErrorResult } from './call';
import type { Cells } from './cells';
import { sum } from './aggregate';
import { define, unlimited, type FunctionTable } from './worksheet-function';
import { everywhere, intersect } from '../../model/area';
import { errorTexts } from '../../model/entry/entry';
import {
  broadcast,
  compare,
  errors,
  isError,
  Matrix,
  Reference,
  typedNumber,
  type Scalar,
  type Value,
} from '../values';

type Test = (value: Scalar) => boolean;

/**
 * A criterion of COUNTIF and its like: a value to equal, or text such as ">=2", "<>a*", "=". Text compares without case
 * and with the wildcards ? and *; text that reads as a number equals that number, as number or as text.
 */
function criterion(value: Scalar, date1904: boolean): Test {
  if (typeof value !== 'string') {
    const wanted = value ?? 0;
    return (candidate) =>
      isError(wanted)
        ? isError(candidate) && candidate.error === wanted.error
        : sameType(candidate, wanted) && compare(candidate, wanted) === 0;
  }
  const [, operator = '', operand = ''] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(value) ?? [];
  if (operator === '' || operator === '=' || operator === '<>') {
    const equal = equals(operand, operator === '', date1904);
    return operator === '<>' ? (candidate) => !equal(candidate) : equal;
  }
  const wanted = typed(operand, date1904);
  return (candidate) => {
    if (isError(wanted) || !sameType(candidate, wanted)) {
      return false;
    }
    const order = compare(candidate, wanted);
    return operator === '<' ? order < 0 : operator === '>' ? order > 0 : operator === '<=' ? order <= 0 : order >= 0;
  };
}

function equals(operand: string, isBare: boolean, date1904: boolean): Test {
  if (operand === '') {
    // A bare "" also counts text without characters; "=" counts only cells with nothing in them.
    return (candidate) => candidate === null || (isBare && candidate === '');
  }
  const wanted = typed(operand, date1904);
  if (isError(wanted)) {
    return (candidate) => isError(candidate) && candidate.error === wanted.error;
  }
  if (typeof wanted === 'number') {
    return (candidate) =>
      candidate === wanted || (typeof candidate === 'string' && typedNumber(candidate, date1904) === wanted);
  }
  if (typeof wanted === 'boolean') {
    return (candidate) => candidate === wanted;
  }
  const pattern = wildcard(operand);
  return (candidate) => typeof candidate === 'string' && pattern.test(candidate);
}

function typed(operand: string, date1904: boolean): Exclude<Scalar, null> {
  const upper = operand.trim().toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') {
    return upper === 'TRUE';
  }
  return errorTexts.has(upper) ? { error: upper } : (typedNumber(operand, date1904) ?? operand);
}

/** A whole text by a pattern: `?` is one character, `*` any number of them, `~` takes their meaning off. */
export const wildcard = (pattern: string): RegExp => new RegExp(`^${wildcardSource(pattern)}$`, 'isu');

export function wildcardSource(pattern: string): string {
  return pattern.replace(/~([?*~])|[.*+?^${}()|[\]\\]/g, (token, literal: string | undefined) =>
    literal !== undefined ? `\\${literal}` : token === '*' ? '.*' : token === '?' ? '.' : `\\${token}`,
  );
}

const sameType = <T extends Scalar>(a: Scalar, b: T): a is Exclude<Scalar, null | { error: string }> & T =>
  a !== null && typeof a === typeof b && !isError(a);

interface Condition {
  readonly cells: Cells;
  readonly test: Test;
}

function conditions(call: Call, first: number): Condition[] {
  const found: Condition[] = [];
  for (let index = first; index < call.count; index += 2) {
    call.reference(index);
    found.push({ cells: call.cells(index), test: criterion(call.scalar(index + 1), call.evaluator.date1904) });
  }
  const [one] = found;
  if (
    !one ||
    found.some(({ cells }) => cells.rowCount !== one.cells.rowCount || cells.columnCount !== one.cells.columnCount)
  ) {
    throw new ErrorResult(errors.value);
  }
  return found;
}

/** Calls back for every place where all conditions hold; returns how many more there are where nothing is in use. */
function forEachMatch(all: readonly Condition[], visit: (row: number, column: number) => void): number {
  const rows = Math.max(...all.map(({ cells }) => cells.usedRowCount));
  const columns = Math.max(...all.map(({ cells }) => cells.usedColumnCount));
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (all.every(({ cells, test }) => test(cells.at(row, column)))) {
        visit(row, column);
      }
    }
  }
  const [first] = all;
  const unused = first ? first.cells.rowCount * first.cells.columnCount - rows * columns : 0;
  return all.every(({ test }) => test(null)) ? unused : 0;
}

function countWhere(call: Call): Value {
  let found = 0;
  return (
    forEachMatch(conditions(call, 0), () => {
      found++;
    }) + found
  );
}

/** The numbers, of those at the same places as the conditions' cells, for which all conditions hold. */
function numbersWhere(call: Call, all: readonly Condition[], values: Cells): number[] {
  const numbers: number[] = [];
  forEachMatch(all, (row, column) => {
    const value = values.at(row, column);
    if (typeof value === 'number') {
      numbers.push(value);
    } else if (isError(value)) {
      call.require(value);
    }
  });
  return numbers;
}

/** SUMIF's and AVERAGEIF's values: as many cells as tested, from the third argument's first cell on. */
function single(call: Call): number[] {
  const tested = call.reference(0);
  const all = [{ cells: call.cells(0), test: criterion(call.scalar(1), call.evaluator.date1904) }];
  if (!call.has(2)) {
    return numbersWhere(call, all, call.cells(0));
  }
  const { sheet, area } = call.reference(2);
  const { rowCount, columnCount } = tested.area;
  const fitted = intersect({ ...area, rowCount, columnCount }, everywhere) ?? area;
  call.evaluator.surroundings.settle(new Reference(sheet, fitted));
  return numbersWhere(call, all, {
    ...call.cells(2),
    at: (row, column) => call.evaluator.cellAt(sheet, fitted.row + row, fitted.column + column),
  });
}

function several(call: Call): number[] {
  const all = conditions(call, 1);
  call.reference(0);
  const values = call.cells(0);
  if (values.rowCount !== all[0]?.cells.rowCount || values.columnCount !== all[0]?.cells.columnCount) {
    throw new ErrorResult(errors.value);
  }
  return numbersWhere(call, all, values);
}

/** The greatest or least; 0 of none. */
const extreme = (numbers: readonly number[], pick: (a: number, b: number) => number): number =>
  numbers.reduce((found, number, index) => (index === 0 ? number : pick(found, number)), 0);

/** A criterion that is an array gives an array: one result for each of its elements. */
function forEachCriterion(run: (call: Call) => Value, isCriterion: (index: number) => boolean): (call: Call) => Value {
  return (call) => {
    const criteria = call.args.map((_, index) => (isCriterion(index) ? call.read(index) : null));
    if (!criteria.some((value) => value instanceof Matrix)) {
      return run(call);
    }
    return broadcast(criteria, (...values) => {
      const args = call.args.map((argument, index) =>
        isCriterion(index)
          ? { ...argument, evaluate: () => values[index] ?? null }
          : { ...argument, evaluate: () => call.value(index) },
      );
      return call.evaluator.scalar(run(new Call(call.name, args, call.evaluator)));
    });
  };
}

const average = (numbers: readonly number[]): Scalar =>
  numbers.length > 0 ? sum(numbers) / numbers.length : errors.div0;

const first = (index: number): boolean => index === 1;
const odd = (index: number): boolean => index % 2 === 1;
const even = (index: number): boolean => index > 0 && index % 2 === 0;

export const criteriaFunctions: FunctionTable = {
  COUNTIF: define(2, 2, forEachCriterion(countWhere, first)),
  COUNTIFS: define(2, unlimited, forEachCriterion(countWhere, odd)),
  SUMIF: define(
    2,
    3,
    forEachCriterion((call) => sum(single(call)), first),
  ),
  SUMIFS: define(
    3,
    unlimited,
    forEachCriterion((call) => sum(several(call)), even),
  ),
  AVERAGEIF: define(
    2,
    3,
    forEachCriterion((call) => average(single(call)), first),
  ),
  AVERAGEIFS: define(
    3,
    unlimited,
    forEachCriterion((call) => average(several(call)), even),
  ),
  MAXIFS: define(
    3,
    unlimited,
    forEachCriterion((call) => extreme(several(call), Math.max), even),
  ),
  MINIFS: define(
    3,
    unlimited,
    forEachCriterion((call) => extreme(several(call), Math.min), even),
  ),
};
