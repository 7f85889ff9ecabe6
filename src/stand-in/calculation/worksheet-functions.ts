import { aggregateFunctions } from './functions/aggregate';
import { criteriaFunctions } from './functions/criteria';
import { lambdaFunctions } from './functions/lambda';
import { logicalFunctions } from './functions/logical';
import { lookupFunctions } from './functions/lookup';
import { referenceFunctions } from './functions/references';
import { subtotalFunctions } from './functions/subtotals';
import { textAndTimeFunctions } from './functions/text-and-time';
import type { FunctionTable } from './functions/worksheet-function';

/**
 * The functions calculated here rather than by the package: those that see references, evaluate only some of their
 * arguments, depend on the workbook's date system, or that nearly every workbook uses.
 */
export const ownFunctions: FunctionTable = {
  ...logicalFunctions,
  ...lambdaFunctions,
  ...aggregateFunctions,
  ...subtotalFunctions,
  ...criteriaFunctions,
  ...lookupFunctions,
  ...referenceFunctions,
  ...textAndTimeFunctions,
};
