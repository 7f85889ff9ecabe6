import { TestEnvironment } from 'jest-environment-node';
import { nodeFunctionPackage } from '../../../src/stand-in/calculation/node-package';

/** Lends tests the package of functions from outside: Jest's own module registry cannot load it. */
// eslint-disable-next-line import/no-default-export -- Jest takes an environment by it.
export default class CalculationEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    this.global.functionPackage = nodeFunctionPackage;
  }
}
