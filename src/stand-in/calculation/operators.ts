import type { BinaryOperator } from '../formula/syntax';
import { broadcast, compare, errors, isError, toNumber, toText, type Matrix, type Scalar } from './values';

/** Applies an operator to values, element by element where one of them is a matrix. */
export function operate(
  operator: BinaryOperator,
  left: Matrix | Scalar,
  right: Matrix | Scalar,
  date1904: boolean,
): Matrix | Scalar {
  return broadcast([left, right], (a = null, b = null) => operateOn(operator, a, b, date1904));
}

export function negate(operand: Matrix | Scalar, date1904: boolean): Matrix | Scalar {
  return broadcast([operand], (value = null) =>
    withNumbers(value, 0, date1904, (number) => (number === 0 ? 0 : -number)),
  );
}

export function percent(operand: Matrix | Scalar, date1904: boolean): Matrix | Scalar {
  return broadcast([operand], (value = null) => withNumbers(value, 0, date1904, (number) => number / 100));
}

function operateOn(operator: BinaryOperator, left: Scalar, right: Scalar, date1904: boolean): Scalar {
  switch (operator) {
    case '+':
      return withNumbers(left, right, date1904, (a, b) => cancelled(a + b, a, b));
    case '-':
      return withNumbers(left, right, date1904, (a, b) => cancelled(a - b, a, b));
    case '*':
      return withNumbers(left, right, date1904, (a, b) => a * b);
    case '/':
      return withNumbers(left, right, date1904, (a, b) => (b === 0 ? errors.div0 : a / b));
    case '^':
      return withNumbers(left, right, date1904, power);
    case '&':
      return concatenate(left, right);
    default:
      return isError(left) ? left : isError(right) ? right : holds(operator, compare(snapped(left), snapped(right)));
  }
}

function withNumbers(left: Scalar, right: Scalar, date1904: boolean, apply: (a: number, b: number) => Scalar): Scalar {
  const a = toNumber(left, date1904);
  if (typeof a !== 'number') {
    return a;
  }
  const b = toNumber(right, date1904);
  if (typeof b !== 'number') {
    return b;
  }
  const result = apply(a, b);
  return typeof result === 'number' && !Number.isFinite(result) ? errors.num : result;
}

/** Excel takes a difference of nearly equal numbers, less than their 15 digits tell apart, for zero. */
function cancelled(result: number, a: number, b: number): number {
  return Math.abs(result) < Math.max(Math.abs(a), Math.abs(b)) * 2 ** -49 ? 0 : result;
}

function power(base: number, exponent: number): Scalar {
  if (base === 0 && exponent <= 0) {
    return exponent === 0 ? errors.num : errors.div0;
  }
  return base ** exponent;
}

function concatenate(left: Scalar, right: Scalar): Scalar {
  const a = toText(left);
  const b = toText(right);
  return typeof a !== 'string' ? a : typeof b !== 'string' ? b : a + b;
}

/** Comparison, too, sees 15 digits only. */
const snapped = <T>(value: T): T | number => (typeof value === 'number' ? Number(value.toPrecision(15)) : value);

function holds(operator: BinaryOperator, order: number): boolean {
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    default:
      return order >= 0;
  }
}
