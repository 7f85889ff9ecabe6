import { formatReference } from '../model/address';
import type {
  CustomArgument,
  CustomFunctionCall,
  CustomFunctionHost,
  CustomFunctionOptions,
  CustomParameter,
  CustomResult,
  Invocation,
} from './custom-function-types';
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
