import { bounds, everywhere } from '../model/area';
import type { SheetModel } from '../model/sheet';
import type { Area } from '../model/sheet-types';
import type { WorkbookModel } from '../model/workbook';
import type { CustomFunctions } from './custom-functions';
import type { Dispatcher } from './dispatcher';
import { Evaluator, type Surroundings } from './evaluator';
import type { FormulaCell } from './formula-cell';
import type { Place } from '../formula/structured';
import type { Call } from './functions/call';
import { planFor } from './order';
import { columnRuns, Results } from './results';
import type { FormulaTracker } from './tracker';
import { errors, type Reference, type Value } from './values';

/** Results that fill more or fewer cells than before need another round; formulas that never come to rest stop here. */
const maxRounds = 50;

/** Evaluates formulas that are out of date, and all that depend on them, in order. */
export class Recalculation implements Surroundings {
  /** Formulas that wait for the package of functions. */
  readonly awaitingLibrary = new Set<FormulaCell>();
  private unfinished = new Set<FormulaCell>();
  private current: FormulaCell | undefined;
  private results = new Results();
  private refilled: { sheet: SheetModel; area: Area }[] = [];
  private used: Area | undefined;

  constructor(
    readonly workbook: WorkbookModel,
    private readonly tracker: FormulaTracker,
    private readonly custom: CustomFunctions,
    private readonly dispatcher: Dispatcher,
    readonly now: () => Date,
  ) {}

  /** Brings formulas up to date, then tells the workbook what changed. Formulas not `isIncluded` stay as they are. */
  run(seeds: Iterable<FormulaCell>, isIncluded?: (cell: FormulaCell) => boolean): void {
    const calculated = new Map<SheetModel, Area>();
    this.used = undefined;
    let round = new Set([...seeds].filter((cell) => this.tracker.index.has(cell)));
    for (let count = 0; round.size > 0 && count < maxRounds; count++) {
      const { ordered, circular, afterCircular } = planFor(round, this.tracker.index, isIncluded);
      this.unfinished = new Set([...ordered, ...afterCircular]);
      ordered.forEach((cell) => this.evaluate(cell));
      circular.forEach((cell) => this.put(cell, 0));
      afterCircular.forEach((cell) => this.evaluate(cell));
      for (const { sheet, area } of [...ordered, ...circular, ...afterCircular]) {
        const before = calculated.get(sheet);
        calculated.set(sheet, before ? bounds(before, area) : area);
      }
      round = this.readersOfRefilled(isIncluded);
    }
    this.unfinished.clear();
    this.custom.cancelUnused();
    this.report(calculated);
  }

  /** A formula is no longer there: its results in other cells go, and its calls of custom functions. */
  release(cell: FormulaCell): void {
    if (cell.sheet.exists) {
      this.results.clearSpilled(cell, undefined);
      if (cell.spill) {
        this.refilled.push({ sheet: cell.sheet, area: cell.spill });
      }
    }
    this.custom.use(cell, new Set());
    this.awaitingLibrary.delete(cell);
  }

  /** The formulas that read cells which were filled or emptied by results since. */
  readersOfRefilled(isIncluded: (cell: FormulaCell) => boolean = () => true): Set<FormulaCell> {
    const readers = new Set<FormulaCell>();
    for (const { sheet, area } of this.refilled) {
      this.tracker.index.forEachReader(sheet, area, (reader) => isIncluded(reader) && readers.add(reader));
    }
    this.refilled = [];
    return readers;
  }

  // What evaluations ask for.

  parse(formula: string): ReturnType<FormulaTracker['parse']> {
    return this.tracker.parse(formula);
  }

  call(name: string, call: Call): Value | undefined {
    return this.dispatcher.call(name, call);
  }

  /** Formulas whose text does not say what they read may read some not yet evaluated. */
  settle({ sheet, area }: Reference): void {
    if (this.unfinished.size === 0 || !this.current?.precedents.isVolatile) {
      return;
    }
    const { index } = this.tracker;
    for (const cell of [...index.in(sheet, area), ...index.spillingInto(sheet, area)]) {
      this.evaluate(cell);
    }
  }

  spillFrom({ sheet, row, column }: Place): Area | undefined {
    return this.tracker.index.get(sheet, row, column)?.spill;
  }

  extent(): Area {
    if (!this.used) {
      const areas = this.workbook.sheets.flatMap((sheet) => sheet.cells.usedArea(true, everywhere) ?? []);
      const last = areas.reduce((all, area) => bounds(all, area), { row: 0, column: 0, rowCount: 1, columnCount: 1 });
      this.used = last;
    }
    return this.used;
  }

  private evaluate(cell: FormulaCell): void {
    if (!this.unfinished.delete(cell)) {
      return;
    }
    const before = this.current;
    this.current = cell;
    const evaluator = new Evaluator(this, cell);
    try {
      this.put(cell, evaluator.result(cell.node));
    } catch (failure) {
      if (!(failure instanceof RangeError)) {
        throw failure;
      }
      // A function of the formula's own that calls itself without end.
      this.put(cell, errors.num);
    } finally {
      this.current = before;
    }
    cell.refusal = evaluator.refusal;
    this.custom.use(cell, evaluator.invocations);
    if (evaluator.awaitsLibrary) {
      this.awaitingLibrary.add(cell);
    }
  }

  private put(cell: FormulaCell, value: Parameters<Results['put']>[1]): void {
    const before = cell.spill;
    const after = this.results.put(cell, value);
    this.tracker.index.setSpill(cell, after);
    const sameSize = before?.rowCount === after?.rowCount && before?.columnCount === after?.columnCount;
    if (!sameSize) {
      this.used = undefined;
      const area = before && after ? bounds(before, after) : (after ?? before);
      if (area) {
        this.refilled.push({ sheet: cell.sheet, area });
      }
    }
  }

  /** Files learn which cells changed, listeners which were calculated. */
  private report(calculated: ReadonlyMap<SheetModel, Area>): void {
    const { changed } = this.results;
    this.results = new Results();
    for (const [sheet, keys] of changed) {
      columnRuns(keys).forEach((area) => sheet.changes.touch(area));
    }
    for (const [sheet, area] of calculated) {
      if (sheet.exists) {
        sheet.emit({ kind: 'calculated', sheet, area });
      }
    }
  }
}
