import { formatReference } from '../model/address';
import type { CellError } from '../model/cells/cell-types';
import type { Call } from './functions/call';
import type { FormulaCell } from './formula-cell';
import {
  broadcast,
  errors,
  isError,
  Matrix,
  matrixOf,
  Reference,
  toNumber,
  toText,
  type Scalar,
  type Value,
} from './values';

/** An argument as a custom function gets it: null where it was left out, "" for an empty cell. */
export type CustomArgument = number | string | boolean | CellError | null | (number | string | boolean | CellError)[][];

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
  /** It takes error values; otherwise an error among the arguments is the result, and nothing is called. */
  readonly takesErrors?: boolean;
  /** Formulas may write any namespace before its name: nobody said which is its own. */
  readonly anyNamespace?: boolean;
  readonly parameters?: readonly CustomParameter[];
}

export interface CustomParameter {
  /** `either`: one value or a matrix, as it is given. */
  readonly dimensionality?: 'scalar' | 'matrix' | 'either';
  readonly repeating?: boolean;
  /** What a single value is made before the call; what cannot be made it is a #VALUE!. */
  readonly type?: 'number' | 'string' | 'boolean' | 'any';
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
  /** Calls that no cell used when it was last looked. */
  private readonly idle = new Set<Invocation>();

  constructor(private readonly host: CustomFunctionHost) {}

  register(name: string, options: CustomFunctionOptions): void {
    this.functions.set(name.toUpperCase(), { name, options });
  }

  unregister(name: string): void {
    this.functions.delete(name.toUpperCase());
  }

  isVolatile(name: string): boolean {
    return this.find(name)?.options.volatile ?? false;
  }

  private find(name: string): { name: string; options: CustomFunctionOptions } | undefined {
    const known = this.functions.get(name);
    const bare = known ? undefined : this.functions.get(name.slice(name.lastIndexOf('.') + 1));
    return known ?? (bare?.options.anyNamespace ? bare : undefined);
  }

  /** The result so far; #BUSY! while there is none. Undefined for a function nobody registered. */
  call(call: Call): Value | undefined {
    const known = this.find(call.name);
    if (!known) {
      return undefined;
    }
    const { name, options } = known;
    const values = call.args.map((_, index) => call.read(index));
    const parameter = (index: number): CustomParameter | undefined =>
      options.parameters?.[Math.min(index, options.parameters.length - 1)];
    const isMatrix = (index: number): boolean => {
      const dimensionality = options.parameters === undefined ? 'either' : parameter(index)?.dimensionality;
      return dimensionality === 'either' ? values[index] instanceof Matrix : dimensionality === 'matrix';
    };
    const addresses = call.args.map((_, index) => addressOf(call, index));
    const run = (args: readonly (Matrix | Scalar)[]): CustomResult => {
      const converted = args.map((value, index) =>
        value instanceof Matrix || call.args[index]?.isMissing
          ? value
          : convert(value, parameter(index)?.type, call.evaluator.date1904),
      );
      const failed = options.takesErrors ? undefined : converted.map(firstError).find((error) => error !== undefined);
      if (failed) {
        return failed;
      }
      const prepared = converted.map((value, index): CustomArgument => {
        if (call.args[index]?.isMissing) {
          return null;
        }
        const rows = value instanceof Matrix ? value.rows : undefined;
        return rows
          ? rows.map((line) => line.map((one) => one ?? ''))
          : isMatrix(index)
            ? [[(value as Scalar) ?? '']]
            : ((value as Scalar) ?? '');
      });
      const invocation = this.invocation(
        {
          name,
          args: prepared,
          address: formatReference(call.evaluator.place.sheet.name, {
            ...call.evaluator.place,
            rowCount: 1,
            columnCount: 1,
          }),
          parameterAddresses: addresses,
        },
        options,
      );
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
        if (invocation.cells.size === 0) {
          this.idle.add(invocation);
        }
      }
    }
    for (const invocation of invocations) {
      invocation.cells.add(cell);
    }
    cell.invocations = invocations;
  }

  /** Cancels the calls that no cell uses. */
  cancelUnused(): void {
    for (const invocation of this.idle) {
      if (invocation.cells.size === 0 && this.byKey.get(invocation.key) === invocation) {
        this.drop(invocation);
      }
    }
    this.idle.clear();
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
    this.idle.add(invocation);
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

/** A single argument as its parameter wants it, as Excel converts one for its own functions. */
function convert(value: Scalar, type: CustomParameter['type'], date1904: boolean): Scalar {
  if (isError(value)) {
    return value;
  }
  switch (type) {
    case 'number':
      return toNumber(value, date1904);
    case 'string':
      return toText(value);
    case 'boolean': {
      const text = typeof value === 'string' ? value.toUpperCase() : undefined;
      return text === undefined ? Boolean(value) : text === 'TRUE' || text === 'FALSE' ? text === 'TRUE' : errors.value;
    }
    default:
      return value;
  }
}

/** An error among the arguments is the result; the function is not called. */
function firstError(value: Matrix | Scalar): Scalar | undefined {
  return value instanceof Matrix ? value.rows.flat().find(isError) : isError(value) ? value : undefined;
}

function addressOf(call: Call, index: number): string | null {
  const value = call.value(index);
  return value instanceof Reference ? formatReference(value.sheet.name, value.area) : null;
}

const asValue = (result: CustomResult): Matrix | Scalar =>
  Array.isArray(result)
    ? result.length === 0 || result[0]?.length === 0
      ? errors.calc
      : matrixOf(result as Scalar[][])
    : (result as Scalar);
