import { ErrorResult, type Call } from './call';
import { errors, type Value } from '../values';

/** How many arguments a function takes. */
export interface Arity {
  readonly minimum: number;
  readonly maximum: number;
}

/** A function of the sheet: how many arguments it takes and what it gives. */
export interface WorksheetFunction extends Arity {
  run(call: Call): Value;
}

export type FunctionTable = Readonly<Record<string, WorksheetFunction>>;

export const unlimited = 255;

export function define(minimum: number, maximum: number, run: (call: Call) => Value): WorksheetFunction {
  return { minimum, maximum, run };
}

/** Runs a call; an argument that is an error, or not what the function takes, is its result. */
export function runFunction(definition: WorksheetFunction, call: Call): Value {
  if (call.count < definition.minimum || call.count > definition.maximum) {
    return errors.value;
  }
  try {
    return definition.run(call);
  } catch (failure) {
    if (failure instanceof ErrorResult) {
      return failure.value;
    }
    throw failure;
  }
}
