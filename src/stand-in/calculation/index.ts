export { Calculation, type CalculationOptions, type RefusedFormula } from './calculation';
export type {
  CustomArgument,
  CustomFunctionCall,
  CustomFunctionHost,
  CustomFunctionOptions,
  CustomParameter,
  CustomResult,
} from './custom-function-types';
export type { FunctionPackage } from './library';
