import type { CustomFunctions } from './custom-functions';
import type { Call } from './functions/call';
import { runFunction, type Arity } from './functions/worksheet-function';
import { FunctionLibrary, type FunctionPackage } from './library';
import { notCalculatedFunctions, notExcel } from './refused';
import { errors, type Value } from './values';
import { ownFunctions } from './worksheet-functions';

/** Finds who runs a function: this engine, the add-in, or the package, which is loaded for the first call it gets. */
export class Dispatcher {
  private library: FunctionLibrary | undefined;
  private loading: Promise<void> | undefined;

  constructor(
    private readonly custom: CustomFunctions,
    private readonly functionPackage: () => FunctionPackage | Promise<FunctionPackage>,
    private readonly arrived: () => void,
  ) {}

  /** Undefined for a name that is no function. */
  call(name: string, call: Call): Value | undefined {
    const own = Object.hasOwn(ownFunctions, name) ? ownFunctions[name] : undefined;
    if (own) {
      return runFunction(own, call);
    }
    const custom = this.custom.call(call);
    if (custom !== undefined || notExcel.has(name)) {
      return custom;
    }
    if (notCalculatedFunctions.has(name)) {
      return call.evaluator.refuse(`the function ${name}`);
    }
    return this.library || this.load() ? this.library?.call(call) : this.wait(call);
  }

  /** How many arguments a function of Excel's takes; undefined where it is not known (yet) here. */
  arity(name: string): Arity | undefined {
    if (Object.hasOwn(ownFunctions, name)) {
      return ownFunctions[name];
    }
    return this.library || this.load() ? this.library?.arity(name) : undefined;
  }

  /** Resolves at once unless the package is on its way. */
  async loaded(): Promise<void> {
    await this.loading;
  }

  /** Loads the package before a formula needs it. */
  async preload(): Promise<void> {
    if (!this.library) {
      this.load();
    }
    await this.loading;
  }

  get isLoaded(): boolean {
    return this.library !== undefined;
  }

  private load(): boolean {
    if (this.loading) {
      return false;
    }
    const given = this.functionPackage();
    if (!(given instanceof Promise)) {
      this.library = new FunctionLibrary(given);
      return true;
    }
    this.loading = given.then((arrived) => {
      this.library = new FunctionLibrary(arrived);
      this.arrived();
    });
    return false;
  }

  private wait(call: Call): Value {
    call.evaluator.isPending = true;
    call.evaluator.awaitsLibrary = true;
    return errors.busy;
  }
}
