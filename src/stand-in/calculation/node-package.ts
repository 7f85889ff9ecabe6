import { createRequire } from 'node:module';
import type { FunctionPackage } from './library';

/** The package of functions in Node, where only its CommonJS form loads; at the first call, which takes half a second. */
export const nodeFunctionPackage = (): FunctionPackage =>
  createRequire(__filename)('@univerjs/engine-formula') as FunctionPackage;
