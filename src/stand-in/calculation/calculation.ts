import type { CalculationEngine, FormulaLinks } from '../model/calculation';
import type { ModelChange } from '../model/events';
import type { FormulaPlace } from '../model/references/formula-place';
import type { SheetModel } from '../model/sheet';
import type { Shift } from '../model/references/shift';
import type { CellValue } from '../model/cells/cell-types';
import type { Area } from '../model/sheet-types';
import type { WorkbookModel } from '../model/workbook';
import { CustomFunctions } from './custom-functions';
import type { CustomFunctionHost, CustomFunctionOptions, CustomResult } from './custom-function-types';
import { Dispatcher } from './dispatcher';
import { nodesOf } from '../formula/syntax';
import { Evaluator, toCellValue } from './evaluator';
import type { FormulaCell } from './formula-cell';
import { Call, type Argument } from './functions/call';
import type { FunctionPackage } from './library';
import { linksOf } from './links';
import { Recalculation } from './recalculation';
import { FormulaTracker } from './tracker';
import { isError, Matrix, matrixOf, Reference, type Scalar, type Value } from './values';

export interface CalculationOptions {
  /** Gives the package of ready-made functions; called at the first formula that needs one of them. */
  readonly functionPackage: () => FunctionPackage | Promise<FunctionPackage>;
  /** Runs custom functions; without it none can be registered. */
  readonly customFunctions?: CustomFunctionHost;
  /** The clock of NOW and TODAY. */
  readonly now?: () => Date;
}

/** A formula shown as #CALC! because a part of it is not calculated here. */
export interface RefusedFormula {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  readonly reason: string;
}

const noHost: CustomFunctionHost = {
  invoke() {
    throw new Error('Nobody runs custom functions.');
  },
  cancel: () => undefined,
};

/**
 * Calculates a workbook's formulas. It works at once: when a change returns, everything that depends on it is up to
 * date (in manual mode, the formulas just entered). A value loaded from a file stays until something it reads changes.
 */
export class Calculation implements CalculationEngine {
  private readonly tracker: FormulaTracker;
  private readonly custom: CustomFunctions;
  private readonly dispatcher: Dispatcher;
  private readonly recalculation: Recalculation;
  /** Changes made while a calculation runs; undefined while none does. */
  private postponed: (() => void)[] | undefined;
  /** Results that wait for others that come with them; undefined while they come one by one. */
  private arrived: [id: string | number, result: CustomResult][] | undefined;
  private readonly stopListening: () => void;

  /** Calculates from now on whatever changes in the workbook, and at once the formulas that came without a value. */
  constructor(
    private readonly workbook: WorkbookModel,
    options: CalculationOptions,
  ) {
    this.custom = new CustomFunctions(options.customFunctions ?? noHost);
    this.tracker = new FormulaTracker(workbook, (name) => this.custom.isVolatile(name));
    this.dispatcher = new Dispatcher(this.custom, options.functionPackage, () => this.packageArrived());
    this.recalculation = new Recalculation(
      workbook,
      this.tracker,
      this.custom,
      this.dispatcher,
      options.now ?? (() => new Date()),
    );
    this.stopListening = workbook.events.on((event) => this.heard(event));
    workbook.calculation = this;
    if (this.tracker.lacksValues()) {
      this.oneAtATime(() => this.recalculation.run(this.tracker.build()));
    }
  }

  changed(sheet: SheetModel, area: Area): void {
    this.oneAtATime(() => {
      const seeds = new Set(this.tracker.build());
      for (const cell of this.tracker.index.spillingInto(sheet, area)) {
        cell.disown(area);
        seeds.add(cell);
      }
      const { present, gone } = this.tracker.written(sheet, area);
      for (const cell of gone) {
        seeds.delete(cell);
        this.recalculation.release(cell);
      }
      this.tracker.index.forEachReader(sheet, area, (reader) => seeds.add(reader));
      this.update(seeds, present);
    });
  }

  shifted(sheet: SheetModel, shift: Shift): void {
    this.oneAtATime(() => {
      const unknown = this.tracker.build();
      const { outOfDate, gone } = this.tracker.shifted(sheet, shift);
      gone.forEach((cell) => this.recalculation.release(cell));
      this.update(new Set([...unknown, ...outOfDate]), []);
    });
  }

  definitionsChanged(): void {
    this.oneAtATime(() => this.update(new Set([...this.tracker.build(), ...this.tracker.definitionsChanged()]), []));
  }

  rowsHidden(sheet: SheetModel): void {
    this.oneAtATime(() => {
      const unknown = this.tracker.build();
      const readers = [...this.tracker.index.calling((name) => name === 'SUBTOTAL' || name === 'AGGREGATE')].filter(
        ({ precedents }) => precedents.references.some((reference) => reference.sheet === sheet),
      );
      this.update(new Set([...unknown, ...readers]), []);
    });
  }

  calculate(full: boolean): void {
    this.oneAtATime(() => {
      const { index } = this.tracker;
      const seeds = new Set([...this.tracker.build(), ...(full ? index.all() : index.outOfDate), ...index.volatile]);
      this.custom.forget(seeds, ({ volatile }) => full || volatile === true);
      index.outOfDate.clear();
      this.recalculation.run(seeds);
    });
  }

  call(name: string, args: readonly unknown[]): unknown {
    const evaluator = new Evaluator(this.recalculation, { sheet: this.workbook.activeSheet, row: 0, column: 0 });
    const plain = name.toUpperCase().replace(/_/g, '.');
    const result = this.dispatcher.call(plain, new Call(plain, args.flatMap(spread).map(asArgument), evaluator));
    return result === undefined ? undefined : toCellValue(evaluator.scalar(result));
  }

  evaluate(formula: string, at: FormulaPlace): CellValue[][] {
    const evaluator = new Evaluator(this.recalculation, at);
    const result = evaluator.result(this.recalculation.parse(formula));
    const rows = result instanceof Matrix ? result.rows : [[result]];
    return rows.map((row) => row.map((value) => value ?? ''));
  }

  accepts(formula: string): boolean {
    for (const node of nodesOf(this.tracker.parse(formula))) {
      const arity = node.kind === 'call' ? this.dispatcher.arity(node.name) : undefined;
      if (node.kind === 'call' && arity && (node.args.length < arity.minimum || node.args.length > arity.maximum)) {
        return false;
      }
    }
    return true;
  }

  links(): FormulaLinks {
    const unknown = this.tracker.build();
    this.oneAtATime(() => this.recalculation.run(unknown));
    return linksOf(this.tracker.index);
  }

  /** Makes a custom function known; formulas that call it are calculated. */
  registerFunction(name: string, options: CustomFunctionOptions = {}): void {
    this.custom.register(name, options);
    this.functionChanged(name);
  }

  unregisterFunction(name: string): void {
    this.custom.unregister(name);
    this.functionChanged(name);
  }

  /** A custom function's result arrived: the cells that show it, and all that depend on them, are calculated now. */
  push(id: string | number, result: CustomResult): void {
    if (this.arrived) this.arrived.push([id, result]);
    else this.pushAll([[id, result]]);
  }

  /** Results that arrive while some work is done are calculated with once it is done, all together. */
  together(work: () => void): void {
    const arrived: NonNullable<typeof this.arrived> = [];
    this.arrived = arrived;
    try {
      work();
    } finally {
      this.arrived = undefined;
      if (arrived.length > 0) this.pushAll(arrived);
    }
  }

  /** Several results at once, with one calculation for all of them. */
  pushAll(results: readonly (readonly [id: string | number, result: CustomResult])[]): void {
    this.oneAtATime(() => {
      this.recalculation.run(new Set(results.flatMap(([id, result]) => [...this.custom.deliver(id, result)])));
    });
  }

  /** Resolves when the package of functions, if it is on its way, has arrived and the formulas it lacked are calculated. */
  ready(): Promise<void> {
    return this.dispatcher.loaded();
  }

  /** Loads the package of functions now: a page does so before the first request with a formula in it. */
  preload(): Promise<void> {
    return this.dispatcher.preload();
  }

  /** Whether the package of functions was needed so far. */
  get isPackageLoaded(): boolean {
    return this.dispatcher.isLoaded;
  }

  /** The formulas that show #CALC! because a part of them is not calculated here. */
  refusals(): RefusedFormula[] {
    return [...this.tracker.index.all()].flatMap(({ sheet, row, column, refusal }) =>
      refusal === undefined ? [] : { sheet, row, column, reason: refusal },
    );
  }

  dispose(): void {
    this.stopListening();
    [...this.tracker.index.all()].forEach((cell) => this.custom.use(cell, new Set()));
    this.custom.cancelUnused();
    this.tracker.invalidate();
    if (this.workbook.calculation === this) {
      this.workbook.calculation = undefined;
    }
  }

  /** Calculates what a change left out of date; in manual mode only the formulas just entered, the rest when asked. */
  private update(seeds: Set<FormulaCell>, entered: readonly FormulaCell[]): void {
    const { index } = this.tracker;
    this.recalculation.readersOfRefilled().forEach((cell) => seeds.add(cell));
    if (this.workbook.calculationMode === 'Manual') {
      const now = new Set(entered);
      now.forEach((cell) => index.forEachReader(cell.sheet, cell.area, (reader) => seeds.add(reader)));
      seeds.forEach((cell) => !now.has(cell) && index.has(cell) && index.outOfDate.add(cell));
      this.recalculation.run(now, (cell) => now.has(cell));
      return;
    }
    const all = new Set([...index.outOfDate, ...seeds, ...entered, ...index.volatile]);
    index.outOfDate.clear();
    this.custom.forget(index.volatile, (options) => options.volatile === true);
    this.recalculation.run(all);
  }

  private functionChanged(name: string): void {
    this.oneAtATime(() => {
      const unknown = this.tracker.build();
      this.recalculation.run([
        ...unknown,
        ...this.tracker.callersChanged(
          (called) => called === name.toUpperCase() || called.endsWith(`.${name.toUpperCase()}`),
        ),
      ]);
    });
  }

  private packageArrived(): void {
    const { awaitingLibrary } = this.recalculation;
    const cells = [...awaitingLibrary];
    awaitingLibrary.clear();
    this.oneAtATime(() => this.recalculation.run(cells));
  }

  private heard({ kind }: ModelChange): void {
    if (kind === 'sheetAdded') {
      this.tracker.rescan();
    } else if (kind === 'sheetRenamed' || kind === 'sheetDeleted') {
      this.oneAtATime(() => {
        const { changed, gone } = this.tracker.textsChanged();
        gone.forEach((cell) => this.recalculation.release(cell));
        this.update(new Set(kind === 'sheetDeleted' ? changed : []), []);
      });
    }
  }

  /** What comes while a calculation runs, such as a result that a host has at once, waits for its end. */
  private oneAtATime(work: () => void): void {
    if (this.postponed) {
      this.postponed.push(work);
      return;
    }
    this.postponed = [work];
    try {
      for (const next of this.postponed) {
        next();
      }
    } finally {
      this.postponed = undefined;
    }
  }
}

/** The library puts arguments of which there may be any number into one list; a list of lists of values is a matrix. */
function spread(given: unknown): unknown[] {
  const isMatrix = Array.isArray(given) && given.every((row) => Array.isArray(row) && !row.some(Array.isArray));
  return Array.isArray(given) && !isMatrix ? given.flatMap(spread) : [given];
}

/** An argument given by an add-in: a value, an array of values, or a range. */
function asArgument(given: unknown): Argument {
  const value = asValue(given);
  return { isMissing: given === undefined || given === null, evaluate: () => value };
}

function asValue(given: unknown): Value {
  if (Array.isArray(given)) {
    const rows = given.map((row): Scalar[] => (Array.isArray(row) ? row : [row]).map(asScalar));
    return rows.length === 0 ? null : matrixOf(rows);
  }
  const { sheet, area, value } =
    (given as { state?: { sheet?: SheetModel; area?: Area; value?: CellValue } } | null)?.state ?? {};
  // A range, or what another function gave.
  return sheet && area ? new Reference(sheet, area) : asScalar(value ?? given);
}

const asScalar = (given: unknown): Scalar =>
  typeof given === 'number' || typeof given === 'string' || typeof given === 'boolean' || isError(given as Value)
    ? (given as Scalar)
    : null;
