import type { CellError } from '../model/cells/cell-types';
import type { FormulaCell } from './formula-cell';
import type { Scalar } from './values';

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
