export { Calculation, type CalculationOptions, type RefusedFormula } from './calculation';
export type { CustomArgument, CustomFunctionCall, CustomFunctionHost, CustomFunctionOptions, CustomResult } from './custom-functions';
export type { FunctionPackage } from './library';
