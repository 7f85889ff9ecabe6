import { cellsOf } from './cells';
import type { Evaluator } from '../evaluator';
import type { Node } from '../../formula/syntax';
import { errors, isError, Matrix, Reference, toCondition, toNumber, toText, type Scalar, type Value } from '../values';
import type { CellError } from '../../model/cells/cell-types';

export interface Argument {
  readonly isMissing: boolean;
  /** As written; absent where the value came from elsewhere. */
  readonly node?: Node;
  evaluate(): Value;
}

/** An error value on its way out of a function: the whole call's result. */
export class ErrorResult extends Error {
  constructor(readonly value: CellError) {
    super(value.error);
  }
}

/**
 * One call of a worksheet function. An argument is evaluated when it is first asked for, so that IF runs one branch.
 * The typed getters throw an ErrorResult for arguments that are errors or not of the type.
 */
export class Call {
  private readonly values: (Value | undefined)[] = [];

  constructor(
    readonly name: string,
    readonly args: readonly Argument[],
    readonly evaluator: Evaluator,
  ) {}

  get count(): number {
    return this.args.length;
  }

  has(index: number): boolean {
    return this.args[index] !== undefined && !this.args[index].isMissing;
  }

  value(index: number): Value {
    const known = this.values[index];
    if (known !== undefined) {
      return known;
    }
    const value = this.args[index]?.evaluate() ?? null;
    this.values[index] = value;
    return value;
  }

  all(from = 0): Value[] {
    return this.args.slice(from).map((_, index) => this.value(from + index));
  }

  /** The argument's values: cells are read. */
  read(index: number): Matrix | Scalar {
    return this.evaluator.read(this.value(index));
  }

  matrix(index: number): Matrix {
    const read = this.read(index);
    if (isError(read)) {
      throw new ErrorResult(read);
    }
    return read instanceof Matrix ? read : new Matrix([[read]]);
  }

  scalar(index: number): Scalar {
    return this.evaluator.scalar(this.value(index));
  }

  number(index: number, fallback?: number): number {
    if (!this.has(index) && fallback !== undefined) {
      return fallback;
    }
    return this.require(toNumber(this.scalar(index), this.evaluator.date1904));
  }

  integer(index: number, fallback?: number): number {
    return Math.floor(this.number(index, fallback));
  }

  text(index: number): string {
    return this.require(toText(this.scalar(index)));
  }

  condition(index: number, fallback?: boolean): boolean {
    return !this.has(index) && fallback !== undefined ? fallback : this.require(toCondition(this.scalar(index)));
  }

  reference(index: number): Reference {
    const value = this.value(index);
    if (isError(value)) {
      throw new ErrorResult(value);
    }
    if (!(value instanceof Reference)) {
      throw new ErrorResult(errors.value);
    }
    return value;
  }

  /** The cells of a reference, or the elements of an array, for functions that take either. */
  cells(index: number): ReturnType<typeof cellsOf> {
    return cellsOf(this.value(index), this.evaluator);
  }

  require<T extends number | string | boolean>(value: T | CellError): T {
    if (isError(value)) {
      throw new ErrorResult(value);
    }
    return value;
  }
}
