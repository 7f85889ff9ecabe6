import { formatReference } from '../model/address';
import type { Call } from './functions/call';
import type { FormulaCell } from './formula-cell';
import { broadcast, errors, isError, Matrix, matrixOf, Reference, type Scalar, type Value } from './values';

/** An argument as a custom function gets it: null where it was left out, "" for an empty cell. */
export type CustomArgument = number | string | boolean | null | (number | string | boolean)[][];

/** What a custom function gives: a value, an error value, or an array of them. */
export type CustomResult = Scalar | readonly (readonly Scalar[])[];

export interface CustomFunctionCall {
  /** As registered. */
  readonly name: string;
  readonly args: readonly CustomArgument[];
  /** The cell that called first, such as `Sheet1!B2`. */
  readonly address: string;
  /** Where each argument stands, for those that are cells. */
  readonly parameterAddresses: readonly (string | null)[];
}

/** Who runs custom functions. Results come back through `Calculation.push`, never during `invoke`. */
export interface CustomFunctionHost {
  /** Starts a call; the id names it from now on. */
  invoke(call: CustomFunctionCall): string | number;
  /** Nobody waits for the call any more. */
  cancel(id: string | number): void;
}

export interface CustomFunctionOptions {
  /** Delivers again and again; equal calls share one stream, and recalculation does not start it anew. */
  readonly stream?: boolean;
  /** Called anew at every recalculation. */
  readonly volatile?: boolean;
  /** It is told its cell: calls from different cells are different calls. */
  readonly requiresAddress?: boolean;
  readonly parameters?: readonly { readonly dimensionality?: 'scalar' | 'matrix'; readonly repeating?: boolean }[];
}

/** A call under way, or answered, that cells show. */
export interface Invocation {
  readonly id: string | number;
  readonly key: string;
  readonly options: CustomFunctionOptions;
  readonly cells: Set<FormulaCell>;
  result: CustomResult | undefined;
}

/** Custom functions and their calls. Equal arguments share one call; without a cell that shows it, a call is cancelled. */
export class CustomFunctions {
  private readonly functions = new Map<string, { name: string; options: CustomFunctionOptions }>();
  private readonly byKey = new Map<string, Invocation>();
  private readonly byId = new Map<string | number, Invocation>();

  constructor(private readonly host: CustomFunctionHost) {}

  register(name: string, options: CustomFunctionOptions): void {
    this.functions.set(name.toUpperCase(), { name, options });
  }

  unregister(name: string): void {
    this.functions.delete(name.toUpperCase());
  }

  isVolatile(name: string): boolean {
    return this.functions.get(name)?.options.volatile ?? false;
  }

  /** The result so far; #BUSY! while there is none. Undefined for a function nobody registered. */
  call(call: Call): Value | undefined {
    const known = this.functions.get(call.name);
    if (!known) {
      return undefined;
    }
    const { name, options } = known;
    const values = call.args.map((_, index) => call.read(index));
    const isMatrix = (index: number): boolean => {
      const { parameters } = options;
      const parameter = parameters?.[Math.min(index, parameters.length - 1)];
      return parameters === undefined ? values[index] instanceof Matrix : parameter?.dimensionality === 'matrix';
    };
    const addresses = call.args.map((_, index) => addressOf(call, index));
    const run = (args: readonly (Matrix | Scalar)[]): CustomResult => {
      const failed = args.map(firstError).find((error) => error !== undefined);
      if (failed) {
        return failed;
      }
      const prepared = args.map((value, index): CustomArgument =>
        call.args[index]?.isMissing ? null : value instanceof Matrix ? plainRows(value) : isMatrix(index) ? [[value === null ? '' : plain(value)]] : value === null ? '' : plain(value));
      const invocation = this.invocation({ name, args: prepared, address: formatReference(call.evaluator.place.sheet.name, { ...call.evaluator.place, rowCount: 1, columnCount: 1 }), parameterAddresses: addresses }, options);
      call.evaluator.invocations.add(invocation);
      if (invocation.result === undefined) {
        call.evaluator.isPending = true;
        return errors.busy;
      }
      return invocation.result;
    };
    const lifted = values.some((value, index) => value instanceof Matrix && !isMatrix(index));
    if (!lifted) {
      return asValue(run(values));
    }
    // A single value is expected where an array was given: called once for each element.
    const elementwise = values.map((value, index) => (isMatrix(index) ? null : value));
    return broadcast(elementwise, (...scalars) => {
      const result = asValue(run(scalars.map((scalar, index) => (isMatrix(index) ? (values[index] ?? null) : scalar))));
      return result instanceof Matrix ? result.at(0, 0) : (result as Scalar);
    });
  }

  /** A result arrived; the cells that show it. */
  deliver(id: string | number, result: CustomResult): ReadonlySet<FormulaCell> {
    const invocation = this.byId.get(id);
    if (!invocation) {
      return new Set();
    }
    invocation.result = result;
    return invocation.cells;
  }

  /** Notes which calls a cell uses from now on. */
  use(cell: FormulaCell, invocations: ReadonlySet<Invocation>): void {
    for (const invocation of cell.invocations) {
      if (!invocations.has(invocation)) {
        invocation.cells.delete(cell);
      }
    }
    for (const invocation of invocations) {
      invocation.cells.add(cell);
    }
    cell.invocations = invocations;
  }

  /** Cancels the calls that no cell uses. */
  cancelUnused(): void {
    for (const invocation of this.byKey.values()) {
      if (invocation.cells.size === 0) {
        this.drop(invocation);
      }
    }
  }

  /** Lets the calls of cells be made anew, streams excepted. */
  forget(cells: Iterable<FormulaCell>, which: (options: CustomFunctionOptions) => boolean): void {
    for (const cell of cells) {
      for (const invocation of cell.invocations) {
        if (!invocation.options.stream && this.byKey.get(invocation.key) === invocation && which(invocation.options)) {
          this.drop(invocation);
        }
      }
    }
  }

  private invocation(call: CustomFunctionCall, options: CustomFunctionOptions): Invocation {
    const key = JSON.stringify([call.name.toUpperCase(), call.args, options.requiresAddress ? call.address : null]);
    const known = this.byKey.get(key);
    if (known) {
      return known;
    }
    const invocation: Invocation = { id: this.host.invoke(call), key, options, cells: new Set(), result: undefined };
    this.byKey.set(key, invocation);
    this.byId.set(invocation.id, invocation);
    return invocation;
  }

  private drop(invocation: Invocation): void {
    this.byKey.delete(invocation.key);
    this.byId.delete(invocation.id);
    if (invocation.options.stream || invocation.result === undefined) {
      this.host.cancel(invocation.id);
    }
  }
}

const plain = (value: Exclude<Scalar, null>): number | string | boolean => (isError(value) ? value.error : value);

const plainRows = (matrix: Matrix): (number | string | boolean)[][] =>
  matrix.rows.map((line) => line.map((value) => (value === null ? '' : plain(value))));

/** An error among the arguments is the result; the function is not called. */
function firstError(value: Matrix | Scalar): Scalar | undefined {
  return value instanceof Matrix ? value.rows.flat().find(isError) : isError(value) ? value : undefined;
}

function addressOf(call: Call, index: number): string | null {
  const value = call.value(index);
  return value instanceof Reference ? formatReference(value.sheet.name, value.area) : null;
}

const asValue = (result: CustomResult): Matrix | Scalar =>
  Array.isArray(result) ? (result.length === 0 || result[0]?.length === 0 ? errors.calc : matrixOf(result as Scalar[][])) : (result as Scalar);
