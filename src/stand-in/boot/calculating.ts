import {
  Calculation,
  type CalculationOptions,
  type CustomFunctionOptions,
  type CustomParameter,
  type CustomResult,
} from '../calculation';
import type { FunctionCall, FunctionHost } from '../functions/function-host';
import type { FunctionMetadata } from '../functions/metadata';
import type { FunctionResult } from '../functions/results';
import type { WorkbookModel } from '../model/workbook';

/** Calculates a workbook's formulas, custom functions among them, which the add-in runs. */
export function startCalculation(
  workbook: WorkbookModel,
  functionPackage: CalculationOptions['functionPackage'],
  functions: () => FunctionHost,
): Calculation {
  const calls = new Map<number, FunctionCall>();
  let nextId = 1;
  const calculation: Calculation = new Calculation(workbook, {
    functionPackage,
    customFunctions: {
      invoke({ name, args, address, parameterAddresses }) {
        const id = nextId++;
        const arrived = (result: FunctionResult): void => calculation.push(id, shown(result));
        calls.set(id, functions().call(name, args, arrived, { address, parameterAddresses }));
        return id;
      },
      cancel(id) {
        calls.get(Number(id))?.cancel();
        calls.delete(Number(id));
      },
    },
  });
  return calculation;
}

/** One value, or the rows that spill. */
function shown({ values }: FunctionResult): CustomResult {
  const [first] = values;
  return values.length === 1 && first?.length === 1 ? (first[0] ?? '') : values;
}

const types = new Set<unknown>(['number', 'string', 'boolean']);

/** What calculation must know of a function. */
export function functionOptions(
  { options = {}, parameters = [], anyNamespace }: FunctionMetadata,
  takesErrors: boolean,
): CustomFunctionOptions {
  return {
    stream: options.stream,
    volatile: options.volatile,
    requiresAddress: options.requiresAddress,
    takesErrors,
    anyNamespace,
    parameters: parameters.map(({ dimensionality, repeating, type }) => ({
      dimensionality: dimensionality === 'matrix' || dimensionality === 'either' ? dimensionality : 'scalar',
      repeating,
      type: types.has(type) ? (type as CustomParameter['type']) : 'any',
    })),
  };
}
