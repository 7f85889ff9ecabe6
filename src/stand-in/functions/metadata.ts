/** The parts of a functions.json that Excel goes by when it calls a function. */
export interface FunctionMetadata {
  readonly id: string;
  /** As formulas write it; Excel ignores its case. */
  readonly name?: string;
  readonly parameters?: readonly FunctionParameter[];
  readonly options?: {
    readonly stream?: boolean;
    readonly cancelable?: boolean;
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
    readonly volatile?: boolean;
  };
  /** Formulas may write any namespace before the name: there is no manifest that says which. */
  readonly anyNamespace?: boolean;
}

export interface FunctionParameter {
  readonly name?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
  readonly dimensionality?: string;
  readonly type?: string;
}

export interface FunctionsFile {
  readonly functions: readonly FunctionMetadata[];
  readonly allowErrorForDataTypeAny?: boolean;
}

/** What a call asks of the library's runtime, as bits: cancelable 1, streaming 2, error values among the arguments 4. */
export function invocationFlags({ options = {} }: FunctionMetadata, errorsAllowed: boolean): number {
  return (options.cancelable ? 1 : 0) | (options.stream ? 2 : 0) | (errorsAllowed ? 4 : 0);
}
