import type * as EngineFormula from '@univerjs/engine-formula';
import type { Call } from './functions/call';
import type { Arity } from './functions/worksheet-function';
import { refused } from './refused';
import { errors, Matrix, matrixOf, Reference, type Scalar, type Value } from './values';
import { maxColumns, maxRows } from '../model/limits';

/** The package of ready-made worksheet functions; loading it takes about half a second. */
export type FunctionPackage = typeof EngineFormula;

type Executor = EngineFormula.BaseFunction;
type Variant = EngineFormula.BaseValueObject;

/** Functions whose date arguments, and whose result, must be moved between the two date systems. */
const dateArguments: Readonly<Record<string, readonly number[]>> = {
  YEAR: [0],
  MONTH: [0],
  DAY: [0],
  WEEKDAY: [0],
  WEEKNUM: [0],
  ISOWEEKNUM: [0],
  EDATE: [0],
  EOMONTH: [0],
  WORKDAY: [0, 2],
  'WORKDAY.INTL': [0, 3],
  NETWORKDAYS: [2],
  'NETWORKDAYS.INTL': [3],
  YEARFRAC: [0, 1],
  DATEDIF: [0, 1],
  DAYS360: [0, 1],
};
const dateResults: ReadonlySet<string> = new Set(['EDATE', 'EOMONTH', 'WORKDAY', 'WORKDAY.INTL']);
const daysBetweenSystems = 1462;

/** The package's functions as functions of values: it never sees a sheet, so it keeps nothing of a workbook. */
export class FunctionLibrary {
  private readonly classes: ReadonlyMap<string, new (name: string) => Executor>;
  private readonly executors = new Map<string, Executor>();

  constructor(private readonly formulas: FunctionPackage) {
    const tables = Object.entries(formulas).filter(
      ([name, table]) => /^function[A-Z]/.test(name) && name !== 'functionMeta' && Array.isArray(table),
    );
    const entries = tables.flatMap(([, table]) => table as unknown as [new (name: string) => Executor, string][]);
    this.classes = new Map(entries.map(([type, name]) => [name, type]));
  }

  has(name: string): boolean {
    return this.classes.has(name);
  }

  /** Undefined for a function that is not among them; one known to be wrong is refused. */
  call(call: Call): Value | undefined {
    const type = this.classes.get(call.name);
    if (!type) {
      return undefined;
    }
    const reason = refused[call.name];
    if (reason !== undefined) {
      return call.evaluator.refuse(reason);
    }
    const executor = this.executor(call.name, type);
    const { minParams, maxParams } = executor;
    if (minParams >= 0 && maxParams >= 0 && (call.count < minParams || call.count > maxParams)) {
      return errors.value;
    }
    // Where results have room is decided when they spill, not by the function.
    executor.setRefInfo('', '', 0, 0);
    executor.setSheetRowColumnCount(maxRows, maxColumns);
    // Between calls nothing of an earlier workbook may be found again by its cells.
    this.formulas.FORMULA_REF_TO_ARRAY_CACHE.clear();
    this.formulas.CELL_INVERTED_INDEX_CACHE.clear();
    const args = call.args.map((_, index) => this.argument(call, index));
    let result: Variant;
    try {
      result = executor.calculate(...args) as Variant;
    } catch (fault) {
      // A fault of the package in one formula must not stop the others; it shows, with its reason.
      return call.evaluator.refuse(
        `a fault in ${call.name}: ${fault instanceof Error ? fault.message : String(fault)}`,
      );
    }
    return this.result(result, call);
  }

  /** How many arguments a function takes, where the package says so. */
  arity(name: string): Arity | undefined {
    const type = this.classes.get(name);
    const { minParams = -1, maxParams = -1 } = type ? this.executor(name, type) : {};
    return minParams >= 0 && maxParams >= 0 ? { minimum: minParams, maximum: maxParams } : undefined;
  }

  private executor(name: string, type: new (name: string) => Executor): Executor {
    const executor = this.executors.get(name) ?? new type(name);
    this.executors.set(name, executor);
    return executor;
  }

  private argument(call: Call, index: number): Variant {
    const value = call.value(index);
    const read = call.read(index);
    const shift = call.evaluator.date1904 && dateArguments[call.name]?.includes(index) ? daysBetweenSystems : 0;
    const convert = (scalar: Scalar): Variant => this.variant(typeof scalar === 'number' ? scalar + shift : scalar);
    if (read instanceof Matrix) {
      return this.array(read, convert);
    }
    return value instanceof Reference ? this.array(new Matrix([[read]]), convert) : convert(read);
  }

  private array(matrix: Matrix, convert: (scalar: Scalar) => Variant): Variant {
    return this.formulas.ArrayValueObject.create({
      calculateValueList: matrix.rows.map((line) => line.map(convert)),
      rowCount: matrix.rowCount,
      columnCount: matrix.columnCount,
      unitId: '',
      sheetId: '',
      row: -1,
      column: -1,
    });
  }

  private variant(scalar: Scalar): Variant {
    const { NumberValueObject, StringValueObject, BooleanValueObject, NullValueObject, ErrorValueObject } =
      this.formulas;
    switch (typeof scalar) {
      case 'number':
        return NumberValueObject.create(scalar);
      case 'string':
        return StringValueObject.create(scalar);
      case 'boolean':
        return BooleanValueObject.create(scalar);
      default:
        return scalar === null
          ? NullValueObject.create()
          : ErrorValueObject.create(scalar.error as EngineFormula.ErrorType);
    }
  }

  private result(result: Variant, call: Call): Value {
    const shift = call.evaluator.date1904 && dateResults.has(call.name) ? daysBetweenSystems : 0;
    const convert = (scalar: Scalar): Scalar => (typeof scalar === 'number' ? scalar - shift : scalar);
    if (!result.isArray()) {
      return convert(scalarOf(result));
    }
    const array = result as EngineFormula.ArrayValueObject;
    const rows = Array.from({ length: array.getRowCount() }, (_row, row) =>
      Array.from({ length: array.getColumnCount() }, (_column, column) => {
        const element = array.get(row, column);
        return element ? convert(scalarOf(element)) : null;
      }),
    );
    return rows.length === 0 || rows[0]?.length === 0 ? errors.calc : matrixOf(rows);
  }
}

function scalarOf(value: Variant): Scalar {
  if (value.isError()) {
    return { error: (value as EngineFormula.ErrorValueObject).getErrorType() };
  }
  if (value.isNull()) {
    return null;
  }
  const plain = value.getValue();
  return typeof plain === 'number' && !Number.isFinite(plain) ? errors.num : plain;
}
