import { bounds, intersect, isEntireColumn, isEntireRow } from '../model/area';
import type { SheetModel } from '../model/sheet';
import type { CellError, CellValue } from '../model/cells/cell-types';
import type { Area } from '../model/sheet-types';
import type { WorkbookModel } from '../model/workbook';
import type { Invocation } from './custom-function-types';
import { resolveStructured, type Place } from '../formula/structured';
import type { Node } from '../formula/syntax';
import { negate, operate, percent } from './operators';
import { Call, type Argument } from './functions/call';
import { errors, isError, isScalar, Lambda, Matrix, matrixOf, Reference, type Scalar, type Value } from './values';

/** What an evaluation needs of the engine around it. */
export interface Surroundings {
  readonly workbook: WorkbookModel;
  /** Parses a formula, or gives it from memory. */
  parse(formula: string): Node;
  /** Runs a function by its name in capitals; undefined if nobody knows it. */
  call(name: string, call: Call): Value | undefined;
  /** Brings cells that only now turn out to be needed up to date. */
  settle(reference: Reference): void;
  /** The cells a formula's results fill. */
  spillFrom(place: Place): Area | undefined;
  /** The rows and columns in use anywhere: what whole rows and columns are cut down to. */
  extent(): Area;
  now(): Date;
}

/** The evaluation of one formula in its cell. */
export class Evaluator {
  /** A custom function has not answered yet: the whole formula waits. */
  isPending = false;
  /** It needs the package of functions, which is on its way. */
  awaitsLibrary = false;
  /** The calls of custom functions it used. */
  readonly invocations = new Set<Invocation>();
  /** Why a part of the formula was refused, if one was. */
  refusal: string | undefined;
  private readonly names = new Set<string>();
  private scope: ReadonlyMap<string, Value> = new Map();

  constructor(
    readonly surroundings: Surroundings,
    readonly place: Place,
  ) {}

  get workbook(): WorkbookModel {
    return this.surroundings.workbook;
  }

  get date1904(): boolean {
    return this.workbook.date1904;
  }

  /** The formula's result as its cell (and those it spills into) shows it; an empty cell referred to shows 0. */
  result(node: Node): Matrix | Exclude<Scalar, null> {
    const value = this.read(this.evaluate(node));
    if (this.isPending) {
      return errors.busy;
    }
    return value instanceof Matrix ? value : (value ?? 0);
  }

  evaluate(node: Node): Value {
    switch (node.kind) {
      case 'constant':
        return node.value;
      case 'missing':
        return null;
      case 'matrix':
        return matrixOf(node.rows);
      case 'refused':
        return this.refuse(node.reason);
      case 'area': {
        const sheet = this.sheetNamed(node.sheetName);
        return sheet ? new Reference(sheet, node.area) : errors.ref;
      }
      case 'structured':
        return asReference(resolveStructured(this.workbook, this.place, node.table, node.specifier));
      case 'name':
        return this.named(node.name, node.sheetName);
      case 'call':
        return this.call(node.name, node.args);
      case 'apply': {
        const callee = this.evaluate(node.callee);
        return callee instanceof Lambda
          ? callee.call(node.args.map((argument) => this.evaluate(argument)))
          : isError(callee)
            ? callee
            : errors.ref;
      }
      case 'unary':
        return this.unary(node.operator, node.operand);
      case 'binary': {
        const left = this.read(this.evaluate(node.left));
        return operate(node.operator, left, this.read(this.evaluate(node.right)), this.date1904);
      }
      case 'range':
      case 'intersection':
        return this.combine(node.kind, this.evaluate(node.left), this.evaluate(node.right));
      case 'union':
        return this.refuse('references to several areas at once');
    }
  }

  /** Marks what Excel calculates and this engine does not; it shows as #CALC!. */
  refuse(reason: string): Scalar {
    this.refusal ??= reason;
    return errors.calc;
  }

  /** The values of cells, and anything else as it is. */
  read(value: Value): Matrix | Scalar {
    if (value instanceof Lambda) {
      return errors.calc;
    }
    return value instanceof Reference ? this.readCells(value) : value;
  }

  scalar(value: Value): Scalar {
    const read = this.read(value);
    return read instanceof Matrix ? read.at(0, 0) : read;
  }

  /** One cell's value; null where it is empty. */
  cellAt(sheet: SheetModel, row: number, column: number): Scalar {
    const cell = sheet.cells.get(row, column);
    return cell === undefined ? null : scalarOf(cell.value, cell.formula !== undefined);
  }

  /** Evaluates with names given by LET or LAMBDA. */
  within<T>(names: ReadonlyMap<string, Value>, run: () => T): T {
    const before = this.scope;
    this.scope = new Map([...before, ...names]);
    try {
      return run();
    } finally {
      this.scope = before;
    }
  }

  /** A function as LAMBDA's arguments make it, with the names known where it was written. */
  lambda(parameters: readonly string[], body: Node): Lambda {
    const scope = this.scope;
    return new Lambda((args) => {
      if (args.length > parameters.length) {
        return errors.value;
      }
      const names = new Map(scope);
      parameters.forEach((parameter, index) => names.set(parameter.toLowerCase(), args[index] ?? null));
      const before = this.scope;
      this.scope = names;
      try {
        return this.evaluate(body);
      } finally {
        this.scope = before;
      }
    });
  }

  /** Whole rows and columns reach to the last row and column in use: nothing lies beyond. */
  clip({ sheet, area }: Reference): Reference {
    if (!isEntireColumn(area) && !isEntireRow(area)) {
      return new Reference(sheet, area);
    }
    const clipped = intersect(area, this.surroundings.extent()) ?? { ...area, rowCount: 1, columnCount: 1 };
    return new Reference(sheet, clipped);
  }

  private readCells(reference: Reference): Matrix | Scalar {
    this.surroundings.settle(reference);
    const { sheet, area } = this.clip(reference);
    const rows: Scalar[][] = Array.from({ length: area.rowCount }, () =>
      new Array<Scalar>(area.columnCount).fill(null),
    );
    sheet.cells.forEach(area, (cell, row, column) => {
      const line = rows[row - area.row];
      if (line) {
        line[column - area.column] = scalarOf(cell.value, cell.formula !== undefined);
      }
    });
    return matrixOf(rows);
  }

  private sheetNamed(name: string | undefined): SheetModel | undefined {
    return name === undefined ? this.place.sheet : this.workbook.sheetByName(name);
  }

  private named(name: string, sheetName: string | undefined): Value {
    const local = sheetName === undefined ? this.scope.get(name.toLowerCase()) : undefined;
    if (local !== undefined) {
      return local;
    }
    const sheet = this.sheetNamed(sheetName);
    const defined = sheet && (this.workbook.definedName(name, sheet.id) ?? this.workbook.definedName(name));
    if (!defined) {
      const isTable = sheetName === undefined && this.workbook.tableByName(name) !== undefined;
      return isTable ? asReference(resolveStructured(this.workbook, this.place, name, '')) : errors.name;
    }
    const key = `${defined.sheetId ?? ''}!${defined.name.toLowerCase()}`;
    if (this.names.has(key)) {
      return errors.num;
    }
    this.names.add(key);
    try {
      return this.evaluate(this.surroundings.parse(defined.formula));
    } finally {
      this.names.delete(key);
    }
  }

  private call(name: string, nodes: readonly Node[]): Value {
    const local = this.scope.get(name.toLowerCase());
    if (local instanceof Lambda) {
      return local.call(nodes.map((node) => this.evaluate(node)));
    }
    const args = nodes.map((node): Argument => ({
      node,
      isMissing: node.kind === 'missing',
      evaluate: () => this.evaluate(node),
    }));
    const result = this.surroundings.call(name, new Call(name, args, this));
    if (result !== undefined) {
      return result;
    }
    const defined = this.named(name, undefined);
    return defined instanceof Lambda ? defined.call(nodes.map((node) => this.evaluate(node))) : errors.name;
  }

  private unary(operator: '-' | '+' | '%' | '@' | '#', node: Node): Value {
    const operand = this.evaluate(node);
    switch (operator) {
      case '+':
        return operand;
      case '-':
        return negate(this.read(operand), this.date1904);
      case '%':
        return percent(this.read(operand), this.date1904);
      case '@':
        return this.implicitIntersection(operand);
      case '#':
        return this.spilled(operand);
    }
  }

  /** The one value of a range that lies in the formula's own row or column; of an array its first. */
  implicitIntersection(operand: Value): Value {
    if (!(operand instanceof Reference)) {
      return operand instanceof Matrix ? operand.at(0, 0) : operand;
    }
    const { sheet, area } = operand;
    const { row, column } = this.place;
    if (area.rowCount === 1 && area.columnCount === 1) {
      return operand;
    }
    const cross =
      area.columnCount === 1
        ? { ...area, row, rowCount: 1 }
        : area.rowCount === 1
          ? { ...area, column, columnCount: 1 }
          : { row, column, rowCount: 1, columnCount: 1 };
    const common = intersect(cross, area);
    return common ? new Reference(sheet, common) : errors.value;
  }

  private spilled(operand: Value): Value {
    if (!(operand instanceof Reference)) {
      return isError(operand) ? operand : errors.ref;
    }
    this.surroundings.settle(operand);
    const {
      sheet,
      area: { row, column },
    } = operand;
    const area = this.surroundings.spillFrom({ sheet, row, column });
    return area ? new Reference(sheet, area) : errors.ref;
  }

  private combine(kind: 'range' | 'intersection', left: Value, right: Value): Value {
    if (isError(left)) {
      return left;
    }
    if (!(left instanceof Reference) || !(right instanceof Reference)) {
      return isError(right) ? right : errors.value;
    }
    if (left.sheet !== right.sheet) {
      return errors.value;
    }
    const area = kind === 'range' ? bounds(left.area, right.area) : intersect(left.area, right.area);
    return area ? new Reference(left.sheet, area) : errors.nothing;
  }
}

const scalarOf = (value: CellValue, isResult: boolean): Scalar => (value === '' && !isResult ? null : value);

/** A scalar as a cell keeps it. */
export const toCellValue = (value: Value): CellValue => (isScalar(value) ? (value ?? 0) : errors.calc);

/** A part of a table as a reference, or why there is none. */
function asReference(found: ReturnType<typeof resolveStructured>): Reference | CellError {
  return 'sheet' in found ? new Reference(found.sheet, found.area) : found;
}
