import type { FunctionPackage } from './library';

/** The package of functions in a page: a chunk of its own, fetched when a formula first needs it. */
export const pageFunctionPackage = (): Promise<FunctionPackage> => import('@univerjs/engine-formula');
